package org.qunzhi.auditor;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One call of the command line. */
record Run(int status, String said) {

    /** With a memory of its own, where none is named: no run knows of another. */
    static Run of(String... arguments) {
        var all = new ArrayList<>(List.of(arguments));
        boolean own = all.size() > 1 && !all.contains("--memory");
        if (!own) return plain(arguments);
        try (var memory = Emptied.folder()) {
            all.addAll(List.of("--memory", memory.path().toString()));
            return plain(all.toArray(String[]::new));
        }
    }

    private static Run plain(String... arguments) {
        var out = new ByteArrayOutputStream();
        int status = new Auditor(new PrintStream(out, true, StandardCharsets.UTF_8)).run(arguments);
        return new Run(status, out.toString(StandardCharsets.UTF_8));
    }

    /** In English, with the key that an auditor has from elsewhere. */
    static Run verify(Path bundle) {
        var key = SampleBundle.KEY.verifierKey().format();
        return of("verify", bundle.toString(), "--key", key, "--lang", "en");
    }
}
