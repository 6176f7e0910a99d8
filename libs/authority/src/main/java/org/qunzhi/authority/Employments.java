package org.qunzhi.authority;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A person's employers over time; {@code to} is the first day on which it no longer held. */
record Employments(List<Employment> all) {

    record Employment(String organization, LocalDate from, @Nullable LocalDate to) {
        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (to == null || day.isBefore(to));
        }
    }

    static Employments of(Document person) {
        return new Employments(
                person.getList("employments", Document.class, List.of()).stream()
                        .map(Employments::employment)
                        .toList());
    }

    private static Employment employment(Document stored) {
        var to = stored.getString("to");
        return new Employment(
                stored.getString("organization"),
                LocalDate.parse(stored.getString("from")),
                to == null ? null : LocalDate.parse(to));
    }

    Employments began(String organization, LocalDate from) {
        boolean known =
                all.stream()
                        .anyMatch(
                                one ->
                                        one.organization().equals(organization)
                                                && one.from().equals(from));
        return known ? this : with(new Employment(organization, from, null), null);
    }

    /** Ends the latest that had begun by then, so that the same end twice ends no later one. */
    Employments ended(String organization, LocalDate to) {
        return all.stream()
                .filter(one -> one.organization().equals(organization))
                .filter(one -> !one.from().isAfter(to))
                .max(Comparator.comparing(Employment::from))
                .map(one -> with(new Employment(organization, one.from(), to), one))
                .orElse(this);
    }

    private Employments with(Employment added, @Nullable Employment instead) {
        var changed = new ArrayList<>(all);
        if (instead != null) changed.remove(instead);
        changed.add(added);
        return new Employments(List.copyOf(changed));
    }

    Set<String> employersOn(LocalDate day) {
        return all.stream()
                .filter(one -> one.holdsOn(day))
                .map(Employment::organization)
                .collect(Collectors.toSet());
    }

    List<Document> stored() {
        return all.stream()
                .map(
                        one ->
                                new Document("organization", one.organization())
                                        .append("from", one.from().toString())
                                        .append(
                                                "to",
                                                one.to() == null ? null : one.to().toString()))
                .toList();
    }
}
