package dev.holdfast.invoice;

import dev.holdfast.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a comment to an invoice. */
@Service
class CommentOnInvoice {

    private final Invoices invoices;
    private final InvoiceViews views;

    CommentOnInvoice(Invoices invoices, InvoiceViews views) {
        this.invoices = invoices;
        this.views = views;
    }

    /** @throws Refusal 404 when there is no such invoice */
    @Transactional
    public CommentView comment(int id, Comment comment) {
        invoices.get(id);
        int commentId = invoices.comment(id, comment);
        return views.comments(id).items().stream()
                .filter(view -> view.entityId() == commentId)
                .findFirst()
                .orElseThrow();
    }
}
