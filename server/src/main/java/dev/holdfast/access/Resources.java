package dev.holdfast.access;

import dev.holdfast.webapi.Caller;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What can be granted: a tree. Whoever holds a resource holds everything below it as well. A resource that a route asks for has
 * nothing below it, so that one may view sources and not change them.
 */
public final class Resources {

    private static final Resource TREE = parse("""
            Magento_Backend::all                                              Everything
              Magento_Sales::sales                                            Sales
                Magento_Cart::manage                                          Carts
                Magento_Sales::sales_order                                    Orders
                  Magento_Sales::actions_view                                 View
                  Magento_Sales::create                                       Create and edit
                  Magento_Sales::cancel                                       Cancel
                  Magento_Sales::hold                                         Hold
                  Magento_Sales::unhold                                       Release from hold
                  Magento_Sales::comment                                      Comment
                  Magento_Sales::emails                                       Send e-mails
                  Magento_Sales::invoice                                      Invoice
                  Magento_Sales::ship                                         Ship
                  Magento_Sales::creditmemo                                   Refund
                Magento_Sales::sales_invoice                                  Invoices
                Magento_Sales::shipment                                       Shipments
                Magento_Sales::sales_creditmemo                               Credit memos
              Magento_Catalog::catalog                                        Catalog
                Magento_Catalog::catalog_inventory                            Stock items of products
                Magento_Catalog::products                                     Products
                Magento_Catalog::categories                                   Categories
                Magento_Catalog::attributes_attributes                        Attributes
                Magento_Catalog::sets                                         Attribute sets
              Holdfast_Customer::customers                                    Customers
                Magento_Customer::customer                                    View
                Magento_Customer::manage                                      Create and edit
                Magento_Customer::delete                                      Delete
                Magento_Customer::group                                       Customer groups
              Magento_InventoryApi::inventory                                 Inventory
                Holdfast_Source::sources                                      Sources
                  Magento_InventoryApi::source                                View
                  Magento_InventoryApi::source_edit                           Create, edit and delete
                  Magento_InventoryApi::ship_source_selection                 Choose the source of a shipment
                  Holdfast_Selection::algorithms                              Source selection algorithms
                    Magento_InventorySourceSelectionApi::source_selection_algorithm       View
                    Magento_InventorySourceSelectionApi::source_selection_algorithm_post  Run
                Holdfast_Stock::stocks                                        Stocks
                  Magento_InventoryApi::stock                                 View
                  Magento_InventoryApi::stock_edit                            Create and edit
                  Magento_InventoryApi::stock_delete                          Delete
                  Magento_InventoryApi::stock_source_link                     Link sources
                  Magento_InventoryApi::stock_source_item_assign              Change quantities
                  Holdfast_Notification::notifications                        Low quantity notifications
                    Magento_InventoryLowQuantityNotificationApi::low_quantity_notification               View
                    Magento_InventoryLowQuantityNotificationApi::stock_create_low_quantity_notification  Create and edit
                    Magento_InventoryLowQuantityNotificationApi::stock_delete_low_quantity_notification  Delete
                Magento_InventorySalesApi::stock                              Sales stock
                Holdfast_Hold::reservations                                   Reservations of other systems
                Holdfast_Audit::audit                                         Audit
              Holdfast_Statistics::statistics                                 Statistics
              Magento_Backend::stores                                         Stores
                Holdfast_Store::stores                                        Websites, stores and store views
                  Magento_Backend::store                                      View, with the configuration
                  Holdfast_Store::stores_edit                                 Create, edit and delete
                Holdfast_Store::configuration                                 Configuration
                  Magento_Config::config                                      Edit
                  Magento_Shipping::carriers                                  Shipping methods
                    Magento_InventoryInStorePickupApi::inStorePickup          In-store pickup
                      Magento_InventoryInStorePickupApi::notify_orders_are_ready_for_pickup  Announce orders ready for pickup
              Magento_Backend::system                                         System
                Magento_User::acl                                             Permissions
                  Magento_User::acl_users                                     Users
                  Magento_User::acl_roles                                     Roles
                Magento_Integration::integrations                             Integrations
                Holdfast_Webhook::webhooks                                    Webhooks
                Magento_Logging::system_magento_logging_bulk_operations       Bulk operations
            """);

    private static final Map<String, Set<String>> INCLUDED = new LinkedHashMap<>();

    static {
        include(TREE);
    }

    private Resources() {}

    public record Resource(String id, String title, List<Resource> children) {}

    /** The root, full access, with all that it includes. */
    public static Resource tree() {
        return TREE;
    }

    public static boolean exist(String id) {
        return INCLUDED.containsKey(id);
    }

    /** The granted resources with all that they include. What is not in the tree is nothing. */
    static Set<String> expanded(Collection<String> granted) {
        var expanded = new LinkedHashSet<String>();
        for (var id : granted) expanded.addAll(INCLUDED.getOrDefault(id, Set.of()));
        return expanded;
    }

    /** Those of the resources that the caller does not hold with all that they include. */
    static List<String> beyond(Caller caller, Collection<String> granted) {
        return granted.stream()
                .filter(id -> !INCLUDED.getOrDefault(id, Set.of()).stream().allMatch(caller::may))
                .toList();
    }

    /** @throws BeyondOwnAccess unless the caller holds all of the resources */
    static void requireHeldBy(Caller caller, Collection<String> granted) {
        var beyond = beyond(caller, granted);
        if (!beyond.isEmpty()) throw new BeyondOwnAccess(beyond);
    }

    private static Set<String> include(Resource resource) {
        var included = new LinkedHashSet<String>();
        INCLUDED.put(resource.id, included);
        included.add(resource.id);
        resource.children.forEach(child -> included.addAll(include(child)));
        return included;
    }

    private static Resource parse(String tree) {
        return read(new ArrayDeque<>(tree.lines().toList()));
    }

    private static Resource read(Deque<String> lines) {
        var line = lines.removeFirst();
        var children = new ArrayList<Resource>();
        while (!lines.isEmpty() && indent(lines.getFirst()) > indent(line)) children.add(read(lines));
        var words = line.strip().split(" +", 2);
        return new Resource(words[0], words[1], children);
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }
}
