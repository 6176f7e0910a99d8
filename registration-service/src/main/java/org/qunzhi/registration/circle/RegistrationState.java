package org.qunzhi.registration.circle;

/** Where a circle's registration for one year stands. */
public enum RegistrationState {
    APPLIED,
    RETURNED,
    /** Approved; its number is on the way. */
    APPROVED,
    REGISTERED
}
