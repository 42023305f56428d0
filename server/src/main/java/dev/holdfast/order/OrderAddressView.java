package dev.holdfast.order;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An address of an order as answered. */
record OrderAddressView(
        int entityId,
        int parentId,
        String addressType,
        @Nullable Integer customerAddressId,
        @Nullable String email,
        @Nullable String prefix,
        String firstname,
        @Nullable String middlename,
        String lastname,
        @Nullable String suffix,
        @Nullable String company,
        List<String> street,
        String city,
        @Nullable String region,
        @Nullable Integer regionId,
        @Nullable String regionCode,
        @Nullable String postcode,
        String countryId,
        String telephone,
        @Nullable String fax,
        @Nullable String vatId) {

    static OrderAddressView of(int orderId, OrderAddress.Type type, OrderAddress orderAddress) {
        var address = orderAddress.address();
        return new OrderAddressView(
                orderAddress.id(),
                orderId,
                type.wireName(),
                orderAddress.customerAddressId(),
                orderAddress.email(),
                address.prefix(),
                address.firstname(),
                address.middlename(),
                address.lastname(),
                address.suffix(),
                address.company(),
                address.street(),
                address.city(),
                address.region().name(),
                address.region().id(),
                address.region().code(),
                address.postcode(),
                address.countryId(),
                address.telephone(),
                address.fax(),
                address.vatId());
    }
}
