package org.qunzhi.platform.vault;

import java.nio.file.Path;
import java.util.List;
import org.qunzhi.vault.MasterKeyFile;

/**
 * The properties of a whole vault for a test's service: a database of its own on the test's store,
 * master keys as files in the test's folder.
 */
public final class TestVault {
    private static final List<String> KINDS =
            List.of(
                    "personal",
                    "sealed",
                    "log",
                    "request-plan",
                    "request-registration",
                    "request-review",
                    "request-award",
                    "request-audit",
                    "kept-registration");

    /** For a service whose file says the kinds; {@code folder} lives as long as the vault. */
    public static String[] properties(Path folder) {
        var keys = folder.resolve("vault");
        KINDS.forEach(kind -> MasterKeyFile.makeMissing(keys, kind));
        return new String[] {
            "qunzhi.vault.folder=" + keys, "qunzhi.vault.database=qunzhi-test-vault-" + hash(folder)
        };
    }

    /** For a test's own service without a file; it keeps all of its kinds. */
    public static String[] properties(Path folder, String... kinds) {
        var known = properties(folder);
        for (var kind : kinds) MasterKeyFile.makeMissing(folder.resolve("vault"), kind);
        var all = String.join(",", kinds);
        return new String[] {
            known[0], known[1], "qunzhi.vault.kinds=" + all, "qunzhi.vault.keeps=" + all
        };
    }

    /** The same for arguments of the command line, which have two hyphens. */
    public static List<String> arguments(Path folder) {
        return List.of(properties(folder)).stream().map(each -> "--" + each).toList();
    }

    private static String hash(Path folder) {
        return Integer.toHexString(folder.toAbsolutePath().hashCode());
    }

    private TestVault() {}
}
