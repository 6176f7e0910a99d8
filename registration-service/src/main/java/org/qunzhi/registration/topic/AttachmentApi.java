package org.qunzhi.registration.topic;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.qunzhi.platform.attachment.FileType.DOCX;
import static org.qunzhi.platform.attachment.FileType.JPEG;
import static org.qunzhi.platform.attachment.FileType.PDF;
import static org.qunzhi.platform.attachment.FileType.PNG;
import static org.qunzhi.platform.attachment.FileType.PPTX;
import static org.qunzhi.platform.attachment.FileType.WEBP;
import static org.qunzhi.platform.attachment.FileType.XLSX;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.qunzhi.authority.Acting;
import org.qunzhi.authority.ActingSelf;
import org.qunzhi.contracts.Protected;
import org.qunzhi.contracts.Role;
import org.qunzhi.platform.Items;
import org.qunzhi.platform.attachment.Attachment;
import org.qunzhi.platform.attachment.Attachments;
import org.qunzhi.platform.attachment.ClosedFiles;
import org.qunzhi.platform.attachment.FileType;
import org.qunzhi.platform.attachment.Upload;
import org.qunzhi.platform.web.HttpProblem;
import org.qunzhi.registration.circle.Circles;
import org.qunzhi.registration.circle.KnownCircle;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files of a topic: its circle's members add them, whoever may read the topic reads what belongs to
 * a record, and to everybody else none of them is there.
 */
@RestController
@RequestMapping("/api/registration/attachments")
class AttachmentApi {
    private static final List<FileType> WANTED = List.of(JPEG, PNG, WEBP, PDF, DOCX, XLSX, PPTX);
    private final Attachments attachments;
    private final Topics topics;
    private final Circles circles;

    AttachmentApi(Attachments attachments, Topics topics, Circles circles) {
        this.attachments = attachments;
        this.topics = topics;
        this.circles = circles;
    }

    /** {@code name} is erased where the file is. */
    record AttachmentView(
            String attachment,
            Protected<String> name,
            String type,
            long size,
            String sha256,
            boolean bound) {}

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<AttachmentView> add(
            @RequestPart MultipartFile file, @RequestParam String topic, @ActingSelf Acting acting)
            throws IOException {
        var circle =
                circleOf(topic)
                        .filter(one -> one.members().contains(acting.person()))
                        .orElseThrow(AttachmentApi::notFound);
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var upload = Upload.of(name, file.getBytes(), WANTED);
        var added =
                attachments
                        .add(upload, topic, acting.person(), circle.organization())
                        .orElseThrow(() -> new HttpProblem(409, "too-many-attachments"));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header("Location", "/api/registration/attachments/" + added.id())
                .body(view(added));
    }

    @GetMapping
    Items<AttachmentView> ofTopic(@RequestParam String topic, Acting acting) {
        return new Items<>(
                attachments.of(topic).stream()
                        .filter(one -> isOpenTo(one, acting))
                        .map(this::view)
                        .toList());
    }

    @GetMapping("/{id}")
    void read(@PathVariable String id, Acting acting, HttpServletResponse response)
            throws IOException {
        var found =
                attachments
                        .find(id)
                        .filter(one -> isOpenTo(one, acting))
                        .orElseThrow(AttachmentApi::notFound);
        var name = attachments.name(id).shown().orElseThrow(AttachmentApi::erased);
        response.setContentType(found.type().mediaType());
        response.setContentLengthLong(found.size());
        response.setHeader("Content-Disposition", disposition(found.type(), name));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader("Cache-Control", "private, no-store");
        if (attachments.read(id, response.getOutputStream()) == ClosedFiles.Reading.GONE) {
            response.reset();
            throw erased();
        }
    }

    /** A picture may be shown in a page; anything else is saved, and opened by hand. */
    private static String disposition(FileType type, String name) {
        var how = type.isPicture() ? ContentDisposition.inline() : ContentDisposition.attachment();
        return how.filename(name, UTF_8).build().toString();
    }

    private AttachmentView view(Attachment one) {
        return new AttachmentView(
                one.id(),
                attachments.name(one.id()),
                one.type().mediaType(),
                one.size(),
                one.sha256(),
                one.bound());
    }

    /** What belongs to nothing yet is its author's alone. */
    private boolean isOpenTo(Attachment one, Acting acting) {
        var circle = circleOf(one.about());
        if (circle.isEmpty()) return false;
        boolean member = circle.get().members().contains(acting.person());
        if (!one.bound()) return member && one.by().equals(acting.person());
        return member || acting.is(Role.PROMOTER, circle.get().organization(), circle.get().unit());
    }

    private Optional<KnownCircle> circleOf(String topic) {
        return topics.find(topic).flatMap(known -> circles.find(known.circle()));
    }

    private static HttpProblem notFound() {
        return new HttpProblem(404, "not-found");
    }

    private static HttpProblem erased() {
        return new HttpProblem(410, "attachment-erased");
    }
}
