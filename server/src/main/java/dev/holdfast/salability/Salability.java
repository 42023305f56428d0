package dev.holdfast.salability;

import dev.holdfast.product.SoldProduct;
import dev.holdfast.product.StockSettings;
import dev.holdfast.salable.SalableQuantities;
import dev.holdfast.salable.SalableQuantity;
import dev.holdfast.shared.Quantity;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.shared.StockId;
import dev.holdfast.stock.Stocks;
import dev.holdfast.store.Configuration;
import dev.holdfast.store.Setting;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Says whether, and how much of, products may be sold from a stock. Any number of SKUs costs two statements: one for what the
 * products are, one for what the stock has of them. Who asks at the same time as others shares these with them.
 */
@Service
public class Salability {

    private static final String ONLY_SO_MUCH_LEFT = "1";

    private static final int MOST_AT_A_TIME = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, 4);
    private static final int MOST_TOGETHER = 64;

    /** More SKUs than this in one question are asked for alone: others need not wait for them. */
    private static final int MOST_SHARED = 200;

    private final StockSettings stockSettings;
    private final SalableQuantities salableQuantities;
    private final Stocks stocks;
    private final Configuration configuration;
    private final AskTogether<Question, Map<Sku, StockedProduct>> questions =
            new AskTogether<>(MOST_AT_A_TIME, MOST_TOGETHER, this::answers);

    Salability(
            StockSettings stockSettings,
            SalableQuantities salableQuantities,
            Stocks stocks,
            Configuration configuration) {
        this.stockSettings = stockSettings;
        this.salableQuantities = salableQuantities;
        this.stocks = stocks;
        this.configuration = configuration;
    }

    /** What a stock has of products. */
    private record Question(StockId stock, Collection<Sku> skus) {}

    /**
     * The products as the stock has them; SKUs that are not in the catalogue are absent. Within a transaction of the caller's, as that sees
     * them.
     */
    public Map<Sku, StockedProduct> find(StockId stock, Collection<Sku> skus) {
        var question = new Question(stock, skus);
        boolean isShared = skus.size() <= MOST_SHARED && !TransactionSynchronizationManager.isActualTransactionActive();
        return isShared ? questions.ask(question) : answers(List.of(question)).getFirst();
    }

    private List<Map<Sku, StockedProduct>> answers(List<Question> questions) {
        var skus = new LinkedHashSet<Sku>();
        var skusByStock = new LinkedHashMap<StockId, Set<Sku>>();
        for (var question : questions) {
            skus.addAll(question.skus);
            skusByStock
                    .computeIfAbsent(question.stock, _ -> new LinkedHashSet<>())
                    .addAll(question.skus);
        }
        var products = stockSettings.find(skus);
        var quantities = new HashMap<StockId, Map<Sku, SalableQuantity>>();
        skusByStock.forEach((stock, wanted) -> quantities.put(stock, salableQuantities.find(stock, wanted)));
        return questions.stream()
                .map(question -> answer(question, products, quantities.getOrDefault(question.stock, Map.of())))
                .toList();
    }

    private static Map<Sku, StockedProduct> answer(
            Question question, Map<Sku, SoldProduct> products, Map<Sku, SalableQuantity> quantities) {
        var found = new HashMap<Sku, StockedProduct>();
        for (var sku : question.skus) {
            var product = products.get(sku);
            if (product == null) continue;
            var quantity = quantities.getOrDefault(sku, SalableQuantity.NONE);
            found.put(product.sku(), new StockedProduct(question.stock, product, quantity));
        }
        return found;
    }

    /**
     * How much of the product the stock can still promise.
     *
     * @throws Refusal 404 when there is no such product; 400 when it has no quantity of its own, or there is no such stock
     */
    public BigDecimal quantity(StockId stock, Sku sku) {
        return get(stock, sku).salableQuantity();
    }

    /**
     * The product as the stock has it.
     *
     * @throws Refusal 404 when there is no such product; 400 when it has no quantity of its own, or there is no such stock
     */
    public StockedProduct get(StockId stock, Sku sku) {
        var product = withOwnQuantity(find(stock, List.of(sku)).get(sku));
        if (!product.quantity().isListed() && !stocks.exists(stock)) {
            throw Refusal.invalid("Could not receive Stock Item data");
        }
        return product;
    }

    /** Who wants how much of what. */
    public record Request(Sku sku, Quantity quantity) {}

    /**
     * Why each of these quantities may not be sold, in the order of the requests; nothing when it may. Each is looked at as if it were
     * the only one, also where several are for one SKU.
     *
     * @throws Refusal 404 or 400 for the first product that is not in the catalogue or has no quantity of its own
     */
    public List<List<SalabilityError>> check(StockId stock, List<Request> requests) {
        var products = find(stock, requests.stream().map(Request::sku).toList());
        var shortage = shortageMessage();
        return requests.stream()
                .map(request -> withOwnQuantity(products.get(request.sku())).check(request.quantity(), shortage))
                .toList();
    }

    private static StockedProduct withOwnQuantity(@Nullable StockedProduct product) {
        if (product == null) {
            throw Refusal.notFound("The product that was requested doesn't exist. Verify the product and try again.");
        }
        if (!product.product().type().hasOwnQuantity()) {
            throw Refusal.invalid("Can't check requested quantity for products without Source Items support.");
        }
        return product;
    }

    /** How buyers are told that there is not enough. */
    public ShortageMessage shortageMessage() {
        return configuration.text(Setting.NOT_AVAILABLE_MESSAGE).equals(ONLY_SO_MUCH_LEFT)
                ? ShortageMessage.ONLY_SO_MUCH_LEFT
                : ShortageMessage.NOT_ENOUGH;
    }
}
