package org.qunzhi.audit.streamlist;

import java.time.LocalDate;
import org.qunzhi.platform.Refusal;

public sealed interface StreamListRefusal extends Refusal {

    /** Each day has one list, and days go forward. */
    record AlreadyListed(LocalDate until) implements StreamListRefusal {
        @Override
        public String code() {
            return "stream-list.already-listed";
        }
    }

    /** The day has not begun. */
    record DayAhead(LocalDate day) implements StreamListRefusal {
        @Override
        public String code() {
            return "stream-list.day-ahead";
        }
    }

    /** An earlier list was taken of a longer log. */
    record LogShorter(long listed) implements StreamListRefusal {
        @Override
        public String code() {
            return "stream-list.log-shorter";
        }
    }
}
