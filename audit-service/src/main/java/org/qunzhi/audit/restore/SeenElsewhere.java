package org.qunzhi.audit.restore;

import java.util.List;
import org.qunzhi.ledger.Note;

/** Where others keep checkpoints of this log: witnesses, a bundle. */
@FunctionalInterface
public interface SeenElsewhere {

    /**
     * The newest note that each of them has of this origin, cosigned or not; who has none, or does
     * not answer, is left out.
     */
    List<Note> newest(String origin);
}
