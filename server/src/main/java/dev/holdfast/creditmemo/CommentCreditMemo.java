package dev.holdfast.creditmemo;

import dev.holdfast.shared.Refusal;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds to what people wrote about a credit memo. */
@Service
class CommentCreditMemo {

    private final CreditMemoViews views;
    private final CreditMemos creditMemos;

    CommentCreditMemo(CreditMemoViews views, CreditMemos creditMemos) {
        this.views = views;
        this.creditMemos = creditMemos;
    }

    /**
     * @return the comment's id
     * @throws Refusal 404 when there is no such credit memo
     */
    @Transactional
    public int comment(int creditMemoId, Comment comment) {
        var memo = views.get(creditMemoId);
        return creditMemos.comment(memo.entityId(), comment);
    }
}
