-- A resource that a route asks for includes no other any more. Whoever was granted one that did gets the group above it.
create temporary table regrouped on commit drop as
select *
  from (values
           ('Magento_Backend::store', 'Holdfast_Store::stores'),
           ('Magento_Config::config', 'Holdfast_Store::configuration'),
           ('Magento_Customer::customer', 'Holdfast_Customer::customers'),
           ('Magento_InventoryApi::source', 'Holdfast_Source::sources'),
           ('Magento_InventoryApi::stock', 'Holdfast_Stock::stocks'),
           ('Magento_InventoryLowQuantityNotificationApi::low_quantity_notification', 'Holdfast_Notification::notifications'),
           ('Magento_InventorySourceSelectionApi::source_selection_algorithm', 'Holdfast_Selection::algorithms')
       ) as v (granted, replacement);

update role_resource
   set resource = replacement
  from regrouped
 where resource = granted;

update integration_resource
   set resource = replacement
  from regrouped
 where resource = granted;
