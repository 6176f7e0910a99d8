package org.qunzhi.audit.logkey;

import org.qunzhi.audit.logkey.Announcements.Announcement;
import org.qunzhi.platform.Items;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where to look for the proof that a further key was announced; by itself it proves nothing. */
@RestController
class AnnouncementApi {
    private final Announcements announcements;

    AnnouncementApi(Announcements announcements) {
        this.announcements = announcements;
    }

    /** Each with its position, under which {@code proofs/audit/<position>} proves it. */
    @GetMapping("/api/audit/public/keys/announced")
    Items<Announcement> announced() {
        return new Items<>(announcements.all());
    }
}
