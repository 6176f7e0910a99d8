package org.qunzhi.auditor;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the command line says. */
record Arguments(String what, @Nullable String key, @Nullable String token, Locale language) {

    /**
     * @throws IllegalArgumentException saying what is wrong
     */
    static Arguments of(String... args) {
        if (args.length < 2 || !args[0].equals("verify"))
            throw new IllegalArgumentException("verify?");
        String key = null;
        String token = System.getenv("QUNZHI_TOKEN");
        var language = Locale.CHINESE;
        for (int i = 2; i < args.length; i += 2) {
            if (i + 1 == args.length) throw new IllegalArgumentException(args[i]);
            switch (args[i]) {
                case "--key" -> key = args[i + 1];
                case "--token" -> token = args[i + 1];
                case "--lang" -> language = language(args[i + 1]);
                default -> throw new IllegalArgumentException(args[i]);
            }
        }
        return new Arguments(args[1], key, token, language);
    }

    private static Locale language(String code) {
        return switch (code) {
            case "zh" -> Locale.CHINESE;
            case "en" -> Locale.ENGLISH;
            default -> throw new IllegalArgumentException("--lang " + code);
        };
    }

    boolean remote() {
        return what.startsWith("http://") || what.startsWith("https://");
    }
}
