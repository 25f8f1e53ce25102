package se.goteborgsregionen.bredvid.people.ui;

import java.util.function.UnaryOperator;

import com.vaadin.flow.component.upload.UploadI18N;

/** What the upload field says. */
class ImportUploadTexts extends UploadI18N {

    ImportUploadTexts(UnaryOperator<String> texts) {
        setDropFiles(new DropFiles()
                .setOne(texts.apply("people.import.upload.drop"))
                .setMany(texts.apply("people.import.upload.drop")));
        setAddFiles(new AddFiles()
                .setOne(texts.apply("people.import.upload.choose"))
                .setMany(texts.apply("people.import.upload.choose")));
        setError(new Error()
                .setTooManyFiles(texts.apply("people.import.upload.one"))
                .setFileIsTooBig(texts.apply("people.import.unreadable.TOO_BIG"))
                .setIncorrectFileType(texts.apply("people.import.upload.type")));
    }
}
