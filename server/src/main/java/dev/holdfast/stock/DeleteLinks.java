package dev.holdfast.stock;

import dev.holdfast.salable.SalableQuantities;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.SourceCode;
import dev.holdfast.source.SourceLocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes sources out of stocks. Links that there are not are none. */
@Service
class DeleteLinks {

    private final StockSourceLinks links;
    private final SourceLocks locks;
    private final SalableQuantities salableQuantities;

    DeleteLinks(StockSourceLinks links, SourceLocks locks, SalableQuantities salableQuantities) {
        this.links = links;
        this.locks = locks;
        this.salableQuantities = salableQuantities;
    }

    /** @throws Refusal 400 when one of them is a link of the default source or the default stock */
    @Transactional
    public void delete(List<LinkRequest> requests) {
        if (requests.isEmpty()) throw Refusal.invalid("Input data is empty");
        var unwanted = requests.stream().map(LinkRequest::link).toList();
        if (unwanted.stream().anyMatch(StockSourceLink::touchesDefault)) {
            throw Refusal.invalid("Can not delete link related to Default Source or Default Stock");
        }
        var sources = locks.lockAlone(
                unwanted.stream().map(StockSourceLink::sourceCode).distinct().toList());
        var removed = links.remove(spelled(unwanted, sources));
        salableQuantities.unlinked(StockSourceLink.sourcesInStocks(removed));
    }

    private static List<StockSourceLink> spelled(List<StockSourceLink> links, Map<SourceCode, SourceCode> sources) {
        var spelled = new ArrayList<StockSourceLink>();
        for (var link : links) {
            var source = sources.get(link.sourceCode());
            if (source != null) spelled.add(new StockSourceLink(link.stockId(), source, link.priority()));
        }
        return spelled;
    }
}
