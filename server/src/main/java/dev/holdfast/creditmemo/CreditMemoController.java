package dev.holdfast.creditmemo;

import dev.holdfast.creditmemo.CreditMemoRequest.CreditMemoCommentRequest;
import dev.holdfast.creditmemo.CreditMemoView.CreditMemoCommentView;
import dev.holdfast.search.SearchCriteria;
import dev.holdfast.search.SearchResult;
import dev.holdfast.shared.Refusal;
import dev.holdfast.webapi.Acl;
import dev.holdfast.webapi.Caller;
import dev.holdfast.webapi.RestRoutes;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** Credit memos: shown, searched, commented, and written down whole. */
@RestRoutes
class CreditMemoController {

    private static final String CREDIT_MEMOS = "Magento_Sales::sales_creditmemo";

    private final RefundOrder refundOrder;
    private final DraftCreditMemo draftCreditMemo;
    private final CommentCreditMemo commentCreditMemo;
    private final CreditMemoViews views;

    CreditMemoController(
            RefundOrder refundOrder,
            DraftCreditMemo draftCreditMemo,
            CommentCreditMemo commentCreditMemo,
            CreditMemoViews views) {
        this.refundOrder = refundOrder;
        this.draftCreditMemo = draftCreditMemo;
        this.commentCreditMemo = commentCreditMemo;
        this.views = views;
    }

    /** @param offlineRequested taken and not looked at: money is given back outside of Holdfast */
    @Acl(CREDIT_MEMOS)
    @PostMapping("/V1/creditmemo/refund")
    CreditMemoView refund(CreditMemoRequest creditmemo, @Nullable Boolean offlineRequested, Caller caller) {
        return views.get(refundOrder.refund(creditmemo.checkedOrderId(), creditmemo.toRefund(), caller));
    }

    @Acl(CREDIT_MEMOS)
    @PostMapping("/V1/creditmemo")
    CreditMemoView save(CreditMemoRequest entity) {
        return views.get(draftCreditMemo.draft(entity.checkedOrderId(), entity.toRefund()));
    }

    @Acl(CREDIT_MEMOS)
    @GetMapping("/V1/creditmemo/{id}")
    CreditMemoView get(Integer id) {
        return views.get(id);
    }

    @Acl(CREDIT_MEMOS)
    @GetMapping("/V1/creditmemos")
    SearchResult<CreditMemoView> list(SearchCriteria searchCriteria) {
        return views.find(searchCriteria);
    }

    /** Money that was given back stays given back. */
    @Acl(CREDIT_MEMOS)
    @PutMapping("/V1/creditmemo/{id}")
    boolean cancel(Integer id) {
        throw Refusal.invalid("You can not cancel Credit Memo");
    }

    @Acl(CREDIT_MEMOS)
    @GetMapping("/V1/creditmemo/{id}/comments")
    SearchResult<CreditMemoCommentView> comments(Integer id) {
        return views.comments(id);
    }

    @Acl(CREDIT_MEMOS)
    @PostMapping("/V1/creditmemo/{id}/comments")
    CreditMemoCommentView comment(Integer id, CreditMemoCommentRequest entity) {
        return views.comment(commentCreditMemo.comment(id, entity.written()));
    }

    /** No mail is sent, and that is what it answers. */
    @Acl(CREDIT_MEMOS)
    @PostMapping("/V1/creditmemo/{id}/emails")
    boolean mail(Integer id) {
        views.get(id);
        return false;
    }
}
