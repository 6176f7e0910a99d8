package org.qunzhi.standalone.season;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.qunzhi.standalone.Platform;
import tools.jackson.databind.JsonNode;

/**
 * 个人信息删除 (个人信息保护法 第47条): the leader of an awarded circle asks, a decision-maker of the organisation
 * that holds the name decides; circle, score and award stay.
 */
final class Erasing {
    private static final String WHO = "c12-leader";
    private static final String EMPLOYER = "e6-promoter";
    private static final String DECIDES = "prov-decision";
    private static final String BY_OPERATORS = "由运维轮换 for the operators to rotate (docs/vault.md)";
    private static final String ERASURES = "/api/plan/erasures";
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final Door door;
    private final Platform platform;
    private final PrintStream out;

    Erasing(Door door, Platform platform, PrintStream out) {
        this.door = door;
        this.platform = platform;
        this.out = out;
    }

    /** Whether an earlier demonstration on these data came to its end. */
    boolean isDone() {
        if (!platform.accounts().has(WHO)) return true;
        return begun().filter(Erasing::isOver).isPresent();
    }

    /** Goes on where an earlier demonstration was stopped. */
    void play() {
        shown("删除前 before");
        var master = platform.masterKey();
        var erasure = begun().map(one -> one.path("id").asString()).orElseGet(this::ask);
        approve(erasure);
        door.await(DECIDES, ERASURES + "/" + erasure, Erasing::isOver);
        shown("删除后 after ");
        out.println("  主密钥 master key:  " + master.map(this::rotation).orElse(BY_OPERATORS));
        out.println("  登录 sign-in:        " + (signsIn() ? "仍然有效 still works" : "已被拒绝 refused"));
    }

    private Optional<JsonNode> begun() {
        var person = door.person(WHO);
        return door.get(DECIDES, ERASURES)
                .body()
                .path("items")
                .valueStream()
                .filter(one -> one.path("person").asString().equals(person))
                .filter(one -> !one.path("status").asString().equals("REJECTED"))
                .findFirst();
    }

    private static boolean isOver(JsonNode erasure) {
        return erasure.path("status").asString().equals("ERASED")
                && erasure.path("account").asString("").equals("REMOVED");
    }

    private String ask() {
        var holder = door.get(WHO, path()).body().path("holder").asString();
        out.println("小组12组长申请删除本人信息 The leader of circle 12 asks for the erasure of the own data");
        return door.tell(WHO, ERASURES, Map.of("organization", holder));
    }

    private void approve(String erasure) {
        var seen = door.await(DECIDES, ERASURES + "/" + erasure, JsonNode::isObject);
        if (!seen.path("status").asString().equals("REQUESTED")) return;
        out.println("省质量协会决策层另一人批准 Another person, a decision-maker of the association, approves");
        door.tell(DECIDES, ERASURES + "/" + erasure + "/approval", Map.of());
    }

    /** What the employer and the association that holds it are shown. */
    private void shown(String when) {
        var name = door.get(EMPLOYER, path()).body().path("name");
        var phone = door.get(DECIDES, path()).body().path("phone");
        out.println("  " + when + ": " + said(name) + " · " + said(phone));
    }

    private static String said(JsonNode field) {
        return switch (field.path("state").asString("")) {
            case "clear" -> field.path("value").asString();
            case "erased" -> "（已删除 erased）";
            default -> "（" + field.path("state").asString("—") + "）";
        };
    }

    private String path() {
        return "/api/plan/persons/" + door.person(WHO);
    }

    /** After it, old copies of the vault open no more. */
    private String rotation(String before) {
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (isStill(before) && System.nanoTime() < until)
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        return isStill(before)
                ? "尚未轮换 not rotated yet"
                : "已轮换，旧密钥已销毁 rotated, the old one is destroyed";
    }

    private boolean isStill(String before) {
        return platform.masterKey().equals(Optional.of(before));
    }

    private boolean signsIn() {
        try (var anew = Door.of(platform)) {
            return !anew.token(WHO).isEmpty();
        } catch (UncheckedIOException refused) {
            return false;
        }
    }
}
