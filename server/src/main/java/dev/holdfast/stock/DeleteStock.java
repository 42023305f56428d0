package dev.holdfast.stock;

import dev.holdfast.salable.SalableQuantities;
import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.StockId;
import dev.holdfast.source.SourceLocks;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes a stock that sells to nobody, with its links. Its sources keep their goods; promises made from it stay on record. */
@Service
class DeleteStock {

    private final Stocks stocks;
    private final StockSourceLinks links;
    private final SourceLocks locks;
    private final SalableQuantities salableQuantities;
    private final ApplicationEventPublisher events;

    DeleteStock(
            Stocks stocks,
            StockSourceLinks links,
            SourceLocks locks,
            SalableQuantities salableQuantities,
            ApplicationEventPublisher events) {
        this.stocks = stocks;
        this.links = links;
        this.locks = locks;
        this.salableQuantities = salableQuantities;
        this.events = events;
    }

    /** @throws Refusal 400 for the default stock and for one with sales channels, 404 for one that does not exist */
    @Transactional
    public void delete(StockId stock) {
        if (stock.equals(StockId.DEFAULT)) throw Refusal.invalid("Default Stock could not be deleted.");
        stocks.lockAll();
        if (!stocks.lock(stock)) {
            throw Refusal.of(
                    Refusal.Kind.NOT_FOUND,
                    Message.named(
                                    "There is no stock with \"%fieldValue\" for \"%fieldName\". Verify and try again.",
                                    "fieldName", "stock_id")
                            .and("fieldValue", stock));
        }
        if (stocks.hasChannels(stock)) {
            throw Refusal.invalid("Stock has at least one sale channel and could not be deleted.");
        }
        locks.lockAlone(links.sourcesByPriority(stock));
        stocks.delete(stock);
        salableQuantities.stockDeleted(stock);
        events.publishEvent(new StockDeleted(stock));
    }
}
