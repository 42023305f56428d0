package dev.holdfast.stock;

import dev.holdfast.salable.SalableQuantities;
import dev.holdfast.shared.Findings;
import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.shared.StockId;
import dev.holdfast.source.SourceLocks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Links sources to stocks, or gives links another priority: all of them or none. Links that are not named stay. */
@Service
class SaveLinks {

    private final Stocks stocks;
    private final StockSourceLinks links;
    private final SourceLocks locks;
    private final SalableQuantities salableQuantities;

    SaveLinks(Stocks stocks, StockSourceLinks links, SourceLocks locks, SalableQuantities salableQuantities) {
        this.stocks = stocks;
        this.links = links;
        this.locks = locks;
        this.salableQuantities = salableQuantities;
    }

    /** @throws Refusal 400 when a link breaks a rule, or names a stock or a source that does not exist */
    @Transactional
    public void save(List<LinkRequest> requests) {
        if (requests.isEmpty()) throw Refusal.invalid("Input data is empty");
        var wanted = known(checked(requests));
        links.changePriorities(wanted);
        salableQuantities.linked(StockSourceLink.sourcesInStocks(links.addMissing(wanted)));
    }

    /** The links as asked for; of two for the same stock and source the later one. */
    private static List<StockSourceLink> checked(List<LinkRequest> requests) {
        var findings = new Findings();
        var wanted = new ArrayList<StockSourceLink>();
        for (var request : requests) {
            var link = request.link();
            var code = link.sourceCode().value();
            if (code.isBlank()) findings.addEmpty("source_code");
            if (code.chars().anyMatch(Character::isWhitespace)) {
                findings.add(Message.named("\"%field\" can not contain whitespaces.", "field", "source_code"));
            }
            if (link.stockId().value() == 0) findings.addEmpty("stock_id");
            if (link.priority() <= 0) {
                findings.add(Message.named("\"%field\" should be greater then 0.", "field", "priority"));
            }
            if (link.touchesDefault() && !link.isDefault()) {
                findings.add(Message.of("Can not save link related to Default Source or Default Stock"));
            }
            wanted.add(link);
        }
        findings.refuse();
        return wanted;
    }

    /** The links with their sources spelled as they are stored, one for each stock and source; all of them locked. */
    private List<StockSourceLink> known(List<StockSourceLink> wanted) {
        var stockIds = wanted.stream().map(StockSourceLink::stockId).distinct().toList();
        boolean allStocks = stocks.keep(stockIds).size() == stockIds.size();
        var sources = locks.lockAlone(
                wanted.stream().map(StockSourceLink::sourceCode).distinct().toList());
        record Key(StockId stock, SourceCode source) {}
        var known = new LinkedHashMap<Key, StockSourceLink>();
        for (var link : wanted) {
            var source = sources.get(link.sourceCode());
            if (!allStocks || source == null) throw Refusal.invalid("Could not save StockSourceLinks");
            known.put(new Key(link.stockId(), source), new StockSourceLink(link.stockId(), source, link.priority()));
        }
        return List.copyOf(known.values());
    }
}
