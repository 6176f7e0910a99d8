package org.qunzhi.authority;

import java.util.List;
import org.qunzhi.platform.lists.Waiting;

/** A read model that knows what waits for somebody. */
public interface Waits {
    List<Waiting> waitingFor(Acting acting);
}
