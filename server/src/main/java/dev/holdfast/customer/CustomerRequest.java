package dev.holdfast.customer;

import dev.holdfast.shared.Findings;
import dev.holdfast.webapi.CustomAttributes;
import dev.holdfast.webapi.Sent;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer as a client sends it. What is not sent stays as it is stored; what is sent as null is emptied, unless it cannot be empty.
 *
 * @param id of a new customer, where the caller may choose it
 * @param confirmation accepted, since answers of other servers carry it; nothing comes of it, as of the next three
 * @param addresses replace the address book
 */
record CustomerRequest(
        @Nullable Integer id,
        @Nullable Integer groupId,
        Sent<String> defaultBilling,
        Sent<String> defaultShipping,
        @Nullable String confirmation,
        @Nullable String createdAt,
        @Nullable String updatedAt,
        @Nullable String createdIn,
        Sent<String> dob,
        Sent<String> email,
        Sent<String> firstname,
        Sent<String> lastname,
        Sent<String> middlename,
        Sent<String> prefix,
        Sent<String> suffix,
        Sent<Integer> gender,
        @Nullable Integer storeId,
        Sent<String> taxvat,
        @Nullable Integer websiteId,
        @Nullable List<AddressRequest> addresses,
        @Nullable Integer disableAutoGroupChange,
        @Nullable Extension extensionAttributes,
        @Nullable CustomAttributes customAttributes) {

    record Extension(@Nullable Boolean isSubscribed) {}

    private static final int MAX_CHARS = 255;
    private static final int DATE_CHARS = 10;

    /** The columns that this request writes of a customer, who must be named in it, and their values. */
    Map<String, @Nullable Object> columnsOfWhole(Findings findings) {
        EmailRules.check(email.value(), findings);
        checkName("firstname", firstname.value(), findings);
        checkName("lastname", lastname.value(), findings);
        return columns(findings);
    }

    /** The columns that this request writes of a customer who is there, and their values. */
    Map<String, @Nullable Object> columnsOfChange(Findings findings) {
        email.ifPresent(value -> EmailRules.check(value, findings));
        firstname.ifPresent(value -> checkName("firstname", value, findings));
        lastname.ifPresent(value -> checkName("lastname", value, findings));
        return columns(findings);
    }

    private static void checkName(String field, @Nullable String name, Findings findings) {
        if (name == null || name.isBlank()) findings.addRequired(field);
    }

    private Map<String, @Nullable Object> columns(Findings findings) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        email.ifPresent(value -> columns.put("email", value));
        firstname.ifPresent(value -> columns.put("firstname", value));
        lastname.ifPresent(value -> columns.put("lastname", value));
        middlename.ifPresent(value -> columns.put("middlename", value));
        prefix.ifPresent(value -> columns.put("prefix", value));
        suffix.ifPresent(value -> columns.put("suffix", value));
        taxvat.ifPresent(value -> columns.put("taxvat", value));
        columns.forEach((column, value) -> {
            if (value instanceof String text && !column.equals("email")) findings.checkLength(column, text, MAX_CHARS);
        });
        dob.ifPresent(value -> columns.put("dob", date(value, findings)));
        gender.ifPresent(value -> columns.put("gender", value));
        if (disableAutoGroupChange != null) columns.put("disable_auto_group_change", disableAutoGroupChange != 0);
        if (extensionAttributes != null && extensionAttributes.isSubscribed != null) {
            columns.put("is_subscribed", extensionAttributes.isSubscribed);
        }
        return columns;
    }

    /** Of a time, only the day. */
    private static @Nullable LocalDate date(@Nullable String text, Findings findings) {
        if (text == null || text.isBlank()) return null;
        try {
            return LocalDate.parse(text.length() > DATE_CHARS ? text.substring(0, DATE_CHARS) : text);
        } catch (DateTimeParseException _) {
            findings.addInvalid("dob", text);
            return null;
        }
    }
}
