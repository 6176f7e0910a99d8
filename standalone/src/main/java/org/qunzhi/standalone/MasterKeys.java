package org.qunzhi.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.qunzhi.vault.MasterKeyFile;
import org.qunzhi.vault.Owner;

/**
 * The vault's master keys of a demonstration, which lie beside the data they protect. Made once,
 * all or none: where one is missing later the platform does not start, since a new one would open
 * nothing.
 */
final class MasterKeys {
    private static final List<String> KINDS =
            List.of(
                    Owner.PERSONAL,
                    Owner.SEALED,
                    "log",
                    "request-plan",
                    "request-registration",
                    "request-review",
                    "request-award",
                    "kept-registration");

    static final String WARNING =
            """
            注意：本次安装生成了保护个人信息与密封评分的主密钥，存于 %1$s，仅供演示。实际使用时，主密钥须由密钥管理系统提供，与数据库及备份分开保管。
            Mind: this installation made the master keys that protect personal data and sealed scores, in %1$s, for a demonstration only. In real use they come from a key management system and are kept apart from the databases and their backups.""";

    static void make(Path folder) {
        if (Files.exists(folder)) return;
        var unfinished = folder.resolveSibling(folder.getFileName() + ".new");
        for (var kind : KINDS) MasterKeyFile.makeMissing(unfinished, kind);
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MasterKeys() {}
}
