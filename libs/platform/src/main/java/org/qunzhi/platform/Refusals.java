package org.qunzhi.platform;

import java.util.List;

/** Several rules said no at once: each says why in its own words, at its own fields. */
public final class Refusals implements Refusal {
    private final List<Refusal> each;

    Refusals(List<? extends Refusal> each) {
        this.each = List.copyOf(each);
    }

    public List<Refusal> each() {
        return each;
    }

    @Override
    public String code() {
        return "several-rules-broken";
    }

    @Override
    public Kind kind() {
        return each.stream().allMatch(one -> one.kind() == Kind.INVALID)
                ? Kind.INVALID
                : Kind.CONFLICT;
    }
}
