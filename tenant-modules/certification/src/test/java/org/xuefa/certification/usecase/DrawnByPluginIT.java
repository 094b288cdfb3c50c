package org.xuefa.certification.usecase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDJavascriptNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.xuefa.certification.domain.Certificate;
import org.xuefa.platform.plugin.run.PluginFailed;
import org.xuefa.platform.problem.Refusal;
import org.xuefa.spi.plugin.CertificateRenderer;
import org.xuefa.testkit.Database;
import org.xuefa.testkit.DatabaseExtension;

/** A city's own form, and the platform's whenever that does not work. */
@ExtendWith(DatabaseExtension.class)
class DrawnByPluginIT {
    private final CertificationBench bench;
    private final Database database;

    DrawnByPluginIT(Database database) {
        this.database = database;
        this.bench = new CertificationBench(database);
    }

    @Test
    void aChosenPluginDrawsWhatIsNewWithEverythingThatIsPrinted() {
        var before = download(issued("王小明"));
        var seen = new AtomicReference<CertificateRenderer.Facts>();
        var form = pdf(_ -> { });
        bench.plugins.renderer = facts -> {
            seen.set(facts);
            return form;
        };
        choose();

        var certificate = issued("李小红");
        assertThat(download(certificate)).isEqualTo(form);
        assertThat(seen.get().personName()).isEqualTo("李小红");
        assertThat(seen.get().number()).isEqualTo(certificate.number());
        assertThat(seen.get().verifyAddress()).isEqualTo("https://xuefa.example/wuwei/verify/" + certificate.token());
        assertThat(seen.get().toString()).doesNotContain("李小红");
        bench.plugins.renderer = _ -> pdf(document -> document.addPage(new PDPage()));
        assertThat(download(certificate)).as("drawn once").isEqualTo(form);
        assertThat(before).isNotEqualTo(form);
    }

    @Test
    void theOwnFormIsThereWhenThePluginFailsOrIsOff() throws IOException {
        choose();
        bench.plugins.renderer = _ -> {
            throw new PluginFailed(PluginFailed.Reason.FAILED, "threw");
        };
        assertOwnForm(download(issued("王小明")));

        bench.plugins.on = false;
        assertOwnForm(download(issued("李小红")));
        assertThat(bench.plugins.unusable).hasValue(0);
    }

    @Test
    void whatMayNotBeHandedOutCountsAsAFailureAndTheOwnFormIsDrawn() throws IOException {
        choose();
        var bad = new byte[][] {
            new byte[0], "%PDF-1.7 broken".getBytes(java.nio.charset.StandardCharsets.US_ASCII), "<html></html>".getBytes(java.nio.charset.StandardCharsets.US_ASCII),
            pdf(document -> document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"))),
            pdf(document -> {
                var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
                names.setJavascript(new PDJavascriptNameTreeNode());
                document.getDocumentCatalog().setNames(names);
            }),
            pdf(document -> {
                var link = new PDAnnotationLink();
                link.setAction(new PDActionLaunch());
                try {
                    document.getPage(0).getAnnotations().add(link);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }),
            pdf(document -> {
                for (int page = 0; page < 4; page++) {
                    document.addPage(new PDPage());
                }
            }),
            pdf(document -> {
                try {
                    document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission()));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            })
        };
        for (int number = 0; number < bad.length; number++) {
            var bytes = bad[number];
            bench.plugins.renderer = _ -> bytes;

            assertOwnForm(download(issued("人" + number)));
            assertThat(bench.plugins.unusable).as("number " + number).hasValue(number + 1);
        }
    }

    @Test
    void onlyAPluginThatIsOnCanBeChosenAndTheChoiceIsAudited() {
        assertThatThrownBy(() -> bench.tx(() -> bench.choose.choose("cn.example.other", 0))).isInstanceOf(Refusal.class);
        choose();
        assertThatThrownBy(() -> bench.tx(() -> bench.choose.choose(null, 0))).isInstanceOf(Refusal.class).hasMessage("OUTDATED_VERSION");
        bench.tx(() -> bench.choose.choose(null, 1));

        assertThat(bench.tx(bench.choose::get).setting().renderer()).isNull();
        assertThat(bench.audited).filteredOn("certificate.drawing-chosen"::equals).hasSize(2);
    }

    private void choose() {
        bench.tx(() -> bench.choose.choose(OnePlugin.ID, 0));
    }

    private Certificate issued(String name) {
        var person = bench.passed(name, 85);
        bench.settle(person);
        return bench.of(person).getFirst();
    }

    private byte[] download(Certificate certificate) {
        return database.as(bench.tenant, () -> bench.download.of(certificate));
    }

    private static void assertOwnForm(byte[] bytes) throws IOException {
        try (var document = Loader.loadPDF(bytes)) {
            assertThat(document.getNumberOfPages()).isOne();
            assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(document)).contains("学法考试合格证书");
        }
    }

    private static byte[] pdf(Consumer<PDDocument> more) {
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            more.accept(document);
            var out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
