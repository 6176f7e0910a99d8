package org.qunzhi.platform;

/**
 * Where the log has an event, or will have it in a moment.
 *
 * @param service whose event it is
 * @param position in that service's store, decimal
 * @param proof address of the file that proves it to anybody; not there until the log covers it
 */
public record LogPlace(String service, String position, String proof) {

    public static LogPlace of(String service, long position) {
        return new LogPlace(
                service,
                Long.toString(position),
                "/api/audit/public/proofs/" + service + "/" + position);
    }
}
