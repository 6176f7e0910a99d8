package org.qunzhi.plan.account;

/** The issuer did not confirm that an account is gone. */
final class AccountStays extends RuntimeException {
    private static final long serialVersionUID = 1L;

    AccountStays(String what) {
        super(what);
    }

    AccountStays(String what, Throwable cause) {
        super(what, cause);
    }
}
