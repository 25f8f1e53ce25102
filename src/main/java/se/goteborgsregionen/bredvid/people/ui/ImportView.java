package se.goteborgsregionen.bredvid.people.ui;

import java.io.IOException;
import java.io.InputStream;
import jakarta.annotation.security.RolesAllowed;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import se.goteborgsregionen.bredvid.access.CurrentUser;
import se.goteborgsregionen.bredvid.people.ImportOutcome;
import se.goteborgsregionen.bredvid.people.ImportPreview;
import se.goteborgsregionen.bredvid.people.ImportRow.Verdict;
import se.goteborgsregionen.bredvid.people.ImportService;
import se.goteborgsregionen.bredvid.people.ImportSheets;
import se.goteborgsregionen.bredvid.shared.Texts;
import se.goteborgsregionen.bredvid.shared.ui.kit.BusyButton;
import se.goteborgsregionen.bredvid.shared.ui.kit.Crumb;
import se.goteborgsregionen.bredvid.shared.ui.kit.Note;
import se.goteborgsregionen.bredvid.shared.ui.kit.PageHead;

/** Brings in a file of people or of workplaces: drop it, look at what it will do, then import. */
@Route("import")
@RolesAllowed({"ORGANISER", "GR_ADMINISTRATOR"})
class ImportView extends Div implements HasDynamicTitle {

    private static final int MOST_BYTES = 5 * 1024 * 1024;

    private final ImportService imports;
    private final Texts texts;
    private final CurrentUser user;
    private final Div result = new Div();

    ImportView(ImportService imports, Texts texts, CurrentUser user) {
        this.imports = imports;
        this.texts = texts;
        this.user = user;
        PageHead head = new PageHead(getTranslation("people.import"))
                .back(new Crumb(new RouterLink(getTranslation("people.title"), PeopleView.class)))
                .sub(getTranslation("people.import.lede"));
        Div templates = new Div(
                download("people.import.template.people", "personer.csv", ImportSheets.templateOfPeople()),
                download("people.import.template.workplaces", "enheter.csv", ImportSheets.templateOfWorkplaces()));
        templates.addClassName("row");
        result.addClassName("stack");
        Paragraph rules = new Paragraph(getTranslation("people.import.rules"));
        rules.addClassNames("muted", "measure");
        Div page = new Div(templates, rules, upload(), result);
        page.addClassNames("stack", "section");
        add(head, page);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("people.import") + " · Bredvid";
    }

    private Upload upload() {
        Upload upload = new Upload((UploadHandler) this::receive);
        upload.setMaxFileSize(MOST_BYTES);
        upload.setMaxFiles(1);
        upload.setAcceptedFileExtensions(".csv", ".txt");
        upload.setI18n(new ImportUploadTexts(this::getTranslation));
        upload.addFileRejectedListener(rejected -> {
            result.removeAll();
            result.add(Note.bad(getTranslation("people.import.unreadable"), rejected.getErrorMessage()));
        });
        upload.addAllFinishedListener(finished -> upload.clearFileList());
        return upload;
    }

    /** Stops reading where the file is too large: the limit that the browser knows binds nobody who sends without one. */
    private void receive(UploadEvent upload) throws IOException {
        byte[] file;
        try (InputStream sent = upload.getInputStream()) {
            file = sent.readNBytes(MOST_BYTES + 1);
        }
        upload.getUI().accessSynchronously(() -> preview(file));
    }

    private Anchor download(String label, String fileName, byte[] content) {
        Anchor anchor = new Anchor(
                DownloadHandler.fromInputStream(event -> new DownloadResponse(
                        new java.io.ByteArrayInputStream(content), fileName, "text/csv", content.length)),
                getTranslation(label));
        anchor.addClassName("btn");
        anchor.getElement().setAttribute("download", fileName);
        return anchor;
    }

    private void preview(byte[] file) {
        show(file, imports.preview(user.actor(), file));
    }

    private void show(byte[] file, ImportPreview preview) {
        result.removeAll();
        if (preview.unreadable() != null) {
            result.add(Note.bad(
                    getTranslation("people.import.unreadable"),
                    getTranslation("people.import.unreadable." + preview.unreadable())));
            return;
        }
        int faulty = preview.count(Verdict.FAULTY);
        result.add(Note.info(
                getTranslation(
                        preview.ofPeople() ? "people.import.sum.people" : "people.import.sum.workplaces",
                        preview.count(Verdict.NEW),
                        preview.count(Verdict.CHANGED),
                        preview.count(Verdict.UNCHANGED),
                        faulty),
                preview.unknown().isEmpty()
                        ? null
                        : getTranslation("people.import.unknown", String.join(", ", preview.unknown()))));
        Checkbox leaveOut = new Checkbox(getTranslation("people.import.leave-out", faulty));
        BusyButton carryOut = new BusyButton(
                        getTranslation("people.import.do", preview.toWrite()),
                        getTranslation("people.import.doing"),
                        click -> carryOut(file, leaveOut.getValue(), preview))
                .primary();
        carryOut.setEnabled(preview.toWrite() > 0 && faulty == 0);
        leaveOut.addValueChangeListener(
                change -> carryOut.setEnabled(preview.toWrite() > 0 && (faulty == 0 || change.getValue())));
        Div actions = new Div(carryOut);
        actions.addClassName("row");
        if (faulty > 0) {
            byte[] faults = ImportSheets.faults(preview, texts, getLocale());
            actions.addComponentAsFirst(leaveOut);
            actions.add(download("people.import.faults", "fel.csv", faults));
        }
        result.add(actions, new ImportPreviewList(preview));
    }

    private void carryOut(byte[] file, boolean leaveOutFaulty, ImportPreview seen) {
        switch (imports.carryOut(user.actor(), file, leaveOutFaulty, seen)) {
            case ImportOutcome.Done done -> {
                result.removeAll();
                result.add(Note.ok(
                        getTranslation("people.import.done", done.added(), done.changed()),
                        done.leftOut() == 0 ? null : getTranslation("people.import.left-out", done.leftOut())));
            }
            case ImportOutcome.LookAgain again -> {
                show(file, again.preview());
                result.addComponentAsFirst(
                        Note.bad(getTranslation("people.import.again"), getTranslation("people.import.again.text")));
            }
        }
    }
}
