package dev.holdfast.customer;

import dev.holdfast.shared.Findings;
import dev.holdfast.store.StoreConfiguration;
import dev.holdfast.webapi.Sent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a request makes of a customer's address book. */
@Component
class AddressBook {

    private final AddressRules rules;

    AddressBook(AddressRules rules) {
        this.rules = rules;
    }

    /** @param stored what is there of the entry; null for a new one */
    private record Entry(
            @Nullable CustomerAddress stored, @Nullable AddressRequest sent) {

        CustomerAddress with(Address address, boolean isDefaultShipping, boolean isDefaultBilling) {
            int id = stored == null ? 0 : stored.id();
            int customerId = stored == null ? 0 : stored.customerId();
            return new CustomerAddress(id, customerId, address, isDefaultShipping, isDefaultBilling);
        }
    }

    /**
     * The entries that there will be. Those sent replace those stored; when none are sent, only the defaults may change.
     *
     * @return new entries have no ids yet, neither their own nor the customer's
     */
    List<CustomerAddress> changed(
            List<CustomerAddress> stored,
            CustomerRequest request,
            StoreConfiguration configuration,
            Findings findings) {
        var entries = entries(stored, request.addresses());
        int shipping = defaultAmong(
                entries, AddressRequest::defaultShipping, request.defaultShipping(), CustomerAddress::defaultShipping);
        int billing = defaultAmong(
                entries, AddressRequest::defaultBilling, request.defaultBilling(), CustomerAddress::defaultBilling);
        var changed = new ArrayList<CustomerAddress>();
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var address = address(entry, configuration, findings);
            changed.add(entry.with(address, i == shipping, i == billing));
        }
        return changed;
    }

    private static List<Entry> entries(List<CustomerAddress> stored, @Nullable List<AddressRequest> sent) {
        if (sent == null)
            return stored.stream().map(entry -> new Entry(entry, null)).toList();
        var unchanged = new HashMap<Integer, CustomerAddress>();
        stored.forEach(entry -> unchanged.put(entry.id(), entry));
        return sent.stream()
                .map(entry -> new Entry(take(unchanged, entry.id()), entry))
                .toList();
    }

    /** Each entry is meant once: who sends its id twice gets a second entry. */
    private static @Nullable CustomerAddress take(Map<Integer, CustomerAddress> entries, @Nullable Integer id) {
        return id == null ? null : entries.remove(id);
    }

    private Address address(Entry entry, StoreConfiguration configuration, Findings findings) {
        var stored = entry.stored() == null ? null : entry.stored().address();
        if (entry.sent() != null) return rules.check(entry.sent().over(stored), configuration, findings);
        if (stored == null) throw new IllegalStateException("An entry neither stored nor sent");
        return stored;
    }

    /**
     * The place of the default: the last entry sent as such, or else the one that the customer was sent with, or else the one that was the
     * default and was not sent as one no more; −1 when there is none.
     */
    private static int defaultAmong(
            List<Entry> entries,
            Function<AddressRequest, @Nullable Boolean> flag,
            Sent<String> chosenId,
            Predicate<CustomerAddress> wasDefault) {
        int kept = -1;
        int chosen = -1;
        int flagged = -1;
        for (int i = 0; i < entries.size(); i++) {
            var entry = entries.get(i);
            var sent = entry.sent() == null ? null : flag.apply(entry.sent());
            if (Boolean.TRUE.equals(sent)) flagged = i;
            if (entry.stored() == null) continue;
            if (String.valueOf(entry.stored().id()).equals(chosenId.value())) chosen = i;
            if (wasDefault.test(entry.stored()) && !Boolean.FALSE.equals(sent)) kept = i;
        }
        if (flagged >= 0) return flagged;
        return chosenId.present() ? chosen : kept;
    }
}
