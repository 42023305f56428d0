package dev.holdfast.stock;

import dev.holdfast.salable.SalableQuantities;
import dev.holdfast.shared.Findings;
import dev.holdfast.shared.Message;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.StockId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a stock, or changes the one with that number. Its sales channels become exactly those sent: they leave whichever stock served
 * them, and websites that are no longer named fall to the default stock.
 */
@Service
class SaveStock {

    private static final int MAX_NAME_CHARS = 255;
    private static final int MAX_CHANNEL_CHARS = 64;

    /** Leaves room for the numbers that are given after the largest that a client chose. */
    private static final int MAX_CHOSEN_ID = 1_000_000_000;

    private final Stocks stocks;
    private final SalableQuantities salableQuantities;

    SaveStock(Stocks stocks, SalableQuantities salableQuantities) {
        this.stocks = stocks;
        this.salableQuantities = salableQuantities;
    }

    /**
     * The number of the stock.
     *
     * @throws Refusal 400 when the request breaks a rule, or another stock has its name
     */
    @Transactional
    public StockId save(StockRequest request) {
        var name = request.nameOrEmpty();
        var channels = request.channels();
        var websites = stocks.websites(channels.stream().map(SalesChannel::code).toList());
        check(name, channels, websites.keySet());
        stocks.lockAll();
        var stock = save(request.stockId(), name);
        assign(stock, new LinkedHashSet<>(channels), websites);
        return stock;
    }

    private static void check(String name, List<SalesChannel> channels, Set<String> websites) {
        var findings = new Findings();
        if (name.isBlank()) findings.addEmpty("name");
        findings.checkLength("name", name, MAX_NAME_CHARS);
        for (var channel : channels) {
            if (channel.type().isBlank()) findings.addEmpty("type");
            if (channel.code().isBlank()) findings.addEmpty("code");
            if (channel.isWebsite() && !websites.contains(channel.code())) {
                findings.add(Message.named("The website with code \"%code\" does not exist.", "code", channel.code()));
            }
            findings.checkLength("type", channel.type(), MAX_CHANNEL_CHARS);
            findings.checkLength("code", channel.code(), MAX_CHANNEL_CHARS);
        }
        findings.refuse();
    }

    private StockId save(@Nullable StockId chosen, String name) {
        StockId stock;
        try {
            if (chosen == null || chosen.value() == 0) {
                stock = stocks.add(name);
            } else if (stocks.rename(chosen, name)) {
                return chosen;
            } else if (chosen.value() < 0 || chosen.value() > MAX_CHOSEN_ID) {
                throw couldNotSave();
            } else {
                stocks.add(chosen, name);
                stock = chosen;
            }
        } catch (DuplicateKeyException _) { // of the name
            throw couldNotSave();
        }
        salableQuantities.stockCreated(stock);
        return stock;
    }

    private void assign(StockId stock, Set<SalesChannel> channels, Map<String, Integer> websites) {
        var others = new ArrayList<SalesChannel>();
        var websiteIds = new ArrayList<Integer>();
        for (var channel : channels) {
            var websiteId = channel.isWebsite() ? websites.get(channel.code()) : null;
            if (websiteId == null) others.add(channel);
            else websiteIds.add(websiteId);
        }
        try {
            stocks.assignWebsites(stock, websiteIds);
            stocks.assignChannels(stock, others);
        } catch (DataIntegrityViolationException _) { // a website was deleted at this moment
            throw Refusal.invalid("Could not replace Sales Channels for Stock");
        }
    }

    private static Refusal couldNotSave() {
        return Refusal.invalid("Could not save Stock");
    }
}
