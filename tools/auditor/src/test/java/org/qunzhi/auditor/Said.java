package org.qunzhi.auditor;

import java.time.Instant;
import org.qunzhi.contracts.Context;

/** An event of a service, on the stream of its subject. */
record Said(Context context, String subject, Instant time, Object event) {}
