package org.qunzhi.audit.streamlist;

import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.qunzhi.audit.streamlist.ListedDays.Listed;
import org.qunzhi.ledger.InclusionProof;
import org.qunzhi.platform.Items;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

@RestController
@RequestMapping("/api/audit/public/streams")
class StreamListApi {
    private final KeptLists lists;
    private final ListedDays days;
    private final ListPages pages;

    StreamListApi(KeptLists lists, ListedDays days, ListPages pages) {
        this.lists = lists;
        this.days = days;
        this.pages = pages;
    }

    /**
     * A list; its event is that of service audit at this position.
     *
     * @param root base64 of the RFC 6962 root over the lines
     */
    record View(LocalDate day, long size, long streams, String root, String position) {
        static View of(Listed listed) {
            var list = listed.list();
            return new View(
                    list.day(),
                    list.size(),
                    list.streams(),
                    list.root(),
                    Long.toString(listed.position()));
        }
    }

    /**
     * One line, and that it is among them: RFC 6962 §2.1.1, the leaf's sibling first, in base64.
     *
     * @param line exactly the bytes that the leaf hash is over
     */
    record Proven(View list, long index, String line, List<String> proof) {}

    /** Those whose lines are kept, the newest first. */
    @GetMapping
    Items<View> all() {
        return new Items<>(lists.all().stream().map(View::of).toList());
    }

    @GetMapping("/{day}")
    ResponseEntity<StreamingResponseBody> lines(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day) {
        var list = kept(day).list();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/jsonl"))
                .body(out -> lists.write(list, out));
    }

    @GetMapping("/{day}/{stream}")
    Proven line(
            @PathVariable @DateTimeFormat(iso = ISO.DATE) LocalDate day,
            @PathVariable String stream) {
        var listed = kept(day);
        var list = listed.list();
        var found = pages.find(list, stream).orElseThrow(StreamListApi::notThere);
        var proof = InclusionProof.of(pages.hashes(list), found.index(), list.streams());
        return new Proven(
                View.of(listed),
                found.index(),
                found.line().text(),
                proof.stream().map(Base64.getEncoder()::encodeToString).toList());
    }

    private Listed kept(LocalDate day) {
        return days.of(day)
                .filter(listed -> pages.has(listed.list()))
                .orElseThrow(StreamListApi::notThere);
    }

    private static ResponseStatusException notThere() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
