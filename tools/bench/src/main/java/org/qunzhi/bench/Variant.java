package org.qunzhi.bench;

import org.qunzhi.bench.BenchEvent.ClearNoted;
import org.qunzhi.bench.BenchEvent.ClosedNoted;
import org.qunzhi.contracts.Protected;

/** What is appended and replayed; each has a store of its own. */
enum Variant {
    /** Nothing protected, as short as the event then is. */
    CLEAR("clear, same content"),
    /** Nothing protected, as many bytes in the store as the protected event has. */
    FILLED("clear, same bytes stored"),
    /** Three personal fields. */
    CLOSED("3 personal fields");

    private static final String NAME = "王小明";
    private static final String PHONE = "13800000000";
    private static final String REMARK = "组长，负责现场数据收集";
    private static final String TEXT = "现场数据收集与原因分析，见活动记录。".repeat(6);

    private final String says;

    Variant(String says) {
        this.says = says;
    }

    /**
     * One event of this variant.
     *
     * @param person their number; each has a key of their own
     * @param filling blanks that make up for what ciphertext takes more
     */
    BenchEvent event(String note, int person, int filling) {
        var id = "00000000-0000-4000-8000-%012d".formatted(person);
        var holder = "00000000-0000-4000-8000-000000000000";
        return switch (this) {
            case CLEAR -> new ClearNoted(note, id, holder, NAME, PHONE, REMARK, TEXT);
            case FILLED ->
                    new ClearNoted(
                            note, id, holder, NAME, PHONE, REMARK, TEXT + " ".repeat(filling));
            case CLOSED ->
                    new ClosedNoted(
                            note,
                            id,
                            holder,
                            Protected.of(NAME),
                            Protected.of(PHONE),
                            Protected.of(REMARK),
                            TEXT);
        };
    }

    @Override
    public String toString() {
        return says;
    }
}
