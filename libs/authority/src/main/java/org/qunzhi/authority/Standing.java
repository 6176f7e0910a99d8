package org.qunzhi.authority;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What this service knows of organisations, units, appointments and employers. */
public interface Standing {

    /** Every appointment that the person has now, each as a way to act. */
    List<Acting> of(String person);

    /** The organisation's name; empty where this service has not heard of a confirmed one. */
    Optional<String> organizationName(String organization);

    boolean unitExists(String organization, String unit);

    /** Organisations that employ the person on that day. */
    Set<String> employersOn(String person, LocalDate day);

    /**
     * The association that the promotion path of {@code member} leads to next: of several paths the
     * one that was opened first, since none is ever closed.
     */
    Optional<String> promotesTo(String member);
}
