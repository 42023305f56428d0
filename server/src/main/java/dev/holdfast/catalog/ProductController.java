package dev.holdfast.catalog;

import dev.holdfast.product.ProductType;
import dev.holdfast.product.Products;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Refusal;
import dev.holdfast.shared.Sku;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.RestRoutes;
import dev.holdfast.webapi.StoreScope;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;

/** The products of the catalogue. */
@RestRoutes
class ProductController {

    private static final String PRODUCTS = "Magento_Catalog::products";

    private final Products products;
    private final SaveProduct saveProduct;
    private final DeleteProduct deleteProduct;
    private final ProductWebsites productWebsites;
    private final ProductViews views;

    ProductController(
            Products products,
            SaveProduct saveProduct,
            DeleteProduct deleteProduct,
            ProductWebsites productWebsites,
            ProductViews views) {
        this.products = products;
        this.saveProduct = saveProduct;
        this.deleteProduct = deleteProduct;
        this.productWebsites = productWebsites;
        this.views = views;
    }

    @Acl(PRODUCTS)
    @PostMapping("/V1/products")
    ProductView save(ProductRequest product, StoreScope scope, Caller caller) {
        return saveProduct.save(product, checked(product.sku()), scope, caller);
    }

    /** @param sku of the path, when the body has more than the product and the product does not say which it is */
    @Acl(PRODUCTS)
    @PutMapping("/V1/products/{sku}")
    ProductView save(@Nullable String sku, ProductRequest product, StoreScope scope, Caller caller) {
        var meant = checked(product.sku() == null ? sku : product.sku());
        return saveProduct.save(product, meant, scope, caller);
    }

    @Acl(PRODUCTS)
    @GetMapping("/V1/products/{sku}")
    ProductView get(String sku) {
        return views.find(new Sku(sku.strip())).orElseThrow(UnknownProduct::asked);
    }

    @Acl(PRODUCTS)
    @GetMapping("/V1/products")
    SearchResult<ProductView> search(SearchCriteria searchCriteria) {
        return products.search(searchCriteria).map(ProductView::listed);
    }

    @Acl(PRODUCTS)
    @DeleteMapping("/V1/products/{sku}")
    boolean delete(String sku, Caller caller) {
        deleteProduct.delete(new Sku(sku.strip()), caller);
        return true;
    }

    record ProductWebsiteLink(
            @Nullable String sku, @Nullable Integer websiteId) {}

    /** @param sku of the path, when the link does not say which product it is of */
    @Acl(PRODUCTS)
    @RequestMapping(
            path = "/V1/products/{sku}/websites",
            method = {RequestMethod.POST, RequestMethod.PUT})
    boolean show(@Nullable String sku, ProductWebsiteLink productWebsiteLink) {
        var meant = checked(productWebsiteLink.sku == null ? sku : productWebsiteLink.sku);
        if (productWebsiteLink.websiteId == null) {
            throw Refusal.invalid("There are not websites for assign to product");
        }
        productWebsites.show(meant, productWebsiteLink.websiteId);
        return true;
    }

    @Acl(PRODUCTS)
    @DeleteMapping("/V1/products/{sku}/websites/{websiteId}")
    boolean hide(String sku, Integer websiteId) {
        productWebsites.hide(new Sku(sku.strip()), websiteId);
        return true;
    }

    record TypeView(String name, String label) {}

    @Acl(PRODUCTS)
    @GetMapping("/V1/products/types")
    List<TypeView> types() {
        return Arrays.stream(ProductType.values())
                .map(type -> new TypeView(type.wireName(), type.label()))
                .toList();
    }

    /** @throws Refusal 400 for text that cannot be a SKU */
    private static Sku checked(@Nullable String text) {
        var sku = text == null ? "" : text.strip();
        if (sku.isEmpty()) {
            throw Refusal.invalid("The \"%1\" attribute value is empty. Set the attribute and try again.", "sku");
        }
        if (sku.codePointCount(0, sku.length()) > Sku.MAX_LENGTH) {
            throw Refusal.invalid("SKU length should be %1 characters maximum.", Sku.MAX_LENGTH);
        }
        return new Sku(sku);
    }
}
