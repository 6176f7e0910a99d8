package org.qunzhi.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.qunzhi.contracts.plan.ErasureEvent.ErasureRequested;
import org.qunzhi.contracts.plan.ErasureEvent.PersonErased;
import org.qunzhi.platform.attachment.FileType;
import org.qunzhi.platform.attachment.Pictures;
import org.qunzhi.platform.attachment.Upload;
import org.qunzhi.platform.draft.DraftPlace;
import org.qunzhi.platform.draft.Drafts;
import org.qunzhi.vault.KeyDestroyed;
import tools.jackson.databind.node.StringNode;

class ErasedPeopleTest {
    @TempDir Path folder;

    @Test
    void drafts_and_files_go_with_the_person_at_that_organisation() {
        try (var store = new Store(folder)) {
            var database = store.database();
            var vault = Kept.vault();
            var drafts =
                    new Drafts(database, Kept.by(vault), vault, Kept.NOON, Duration.ofDays(90));
            var attachments = Kept.attachments(database, vault);
            var people = new ErasedPeople(drafts, attachments, vault);
            var owner = KeptKeys.draftsOf("li", "steel");
            var draft = new DraftPlace("activity", "t1", "li", "steel", owner);
            drafts.begin(draft, StringNode.valueOf("写了一半"), 9);
            var photo = Upload.of("a.png", Pictures.png(), List.of(FileType.PNG));
            var added = attachments.add(photo, "t1", "li", "steel").orElseThrow();

            people.on(new ErasureRequested("d1", "li", "steel", "li"));
            people.on(new PersonErased("d1", "li", "mill"));
            people.on(new PersonErased("d1", "wang", "steel"));
            assertThat(drafts.exists(draft)).isTrue();
            assertThat(attachments.name(added.id()).shown()).contains("a.png");

            for (int i = 0; i < 2; i++) people.on(new PersonErased("d1", "li", "steel"));
            assertThat(drafts.exists(draft)).isFalse();
            assertThat(attachments.name(added.id()).shown()).isEmpty();
            assertThatExceptionOfType(KeyDestroyed.class).isThrownBy(() -> vault.of(owner));
        }
    }
}
