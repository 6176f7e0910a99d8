package org.qunzhi.contracts;

/** What an appointment makes somebody (HN 5.1.2, 5.2; LN art. 6, 16). */
public enum Role {
    /** 决策层 (HN 5.2.1). */
    DECISION_MAKER("decision-maker"),
    /** 管理层, 推进者 (HN 5.2.2). */
    PROMOTER("promoter"),
    /** 赛事秘书, of an association. */
    SECRETARY("secretary"),
    /** 评审组长, of an association. */
    CHAIR("chair"),
    /** 评审专家 (LN art. 6). */
    EXPERT("expert"),
    /** 财务确认人. */
    FINANCE_OFFICER("finance-officer"),
    /** 颁发单位签发人 (LN art. 13). */
    ISSUER_SIGNATORY("issuer-signatory"),
    /** 监督员 (LN art. 16). */
    SUPERVISOR("supervisor"),
    /** 审计员. */
    AUDITOR("auditor"),
    /** 合作系统. */
    PARTNER("partner");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }
}
