package org.qunzhi.plan.account;

/** What became of the account of somebody who was erased. */
public enum AccountState {
    /** The issuer has not confirmed it yet; asked again until it does. */
    WAITING,
    /** Gone, or never there. */
    REMOVED,
    /**
     * This platform was not told where the issuer keeps accounts: somebody must remove it there.
     */
    NOT_CONFIGURED
}
