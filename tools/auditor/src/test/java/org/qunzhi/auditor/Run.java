package org.qunzhi.auditor;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** One call of the command line. */
record Run(int status, String said) {

    static Run of(String... arguments) {
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
