package org.qunzhi.audit.history;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunzhi.audit.export.View;
import org.qunzhi.history.Seen;

/**
 * An event as it is answered.
 *
 * @param shown of it to the asker, and by which keys
 * @param then the names of the fields that the office could see; absent where none was asked for
 */
record Told(Seen seen, View.Shown shown, @Nullable List<String> then) {}
