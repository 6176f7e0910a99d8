package org.qunzhi.standalone.season;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.qunzhi.standalone.issuer.Accounts;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** What a newcomer looks at first, and with which account. */
public record Tour(List<Stop> stops) {

    /**
     * A page and what it shows.
     *
     * @param account absent where nobody need sign in
     */
    public record Stop(@Nullable String account, String path, String shows, String inEnglish) {}

    public static Tour load() {
        try (var yaml = Tour.class.getResourceAsStream("/demonstration/tour.yaml")) {
            if (yaml == null) throw new IllegalStateException("demonstration/tour.yaml missing");
            return new YAMLMapper().readValue(yaml, Tour.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The address last, where the eye is. */
    void print(URI address, Accounts accounts, PrintStream out) {
        out.println("先看什么 What to look at first（账户 account · 口令 password）:");
        for (var stop : stops) {
            var who = stop.account();
            out.println(
                    who == null
                            ? "  不需要登录 without signing in"
                            : "  " + who + " · " + accounts.passwordOf(who));
            out.println("    " + address.resolve(stop.path()));
            out.println("    " + stop.shows());
            out.println("    " + stop.inEnglish());
        }
        out.println("全部账户与口令 all accounts: " + accounts.passwordFile().toAbsolutePath());
        out.println("请打开 Open: " + address);
    }
}
