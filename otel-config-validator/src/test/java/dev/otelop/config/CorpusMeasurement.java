package dev.otelop.config;

import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Compares the validator with a real collector over a folder of configurations, by hand: {@code -Dcorpus=FOLDER}, which
 * holds {@code oracle.tsv} with one line {@code file, verdict, message} for each file. No test: the corpus is not part
 * of the project.
 */
final class CorpusMeasurement {

    private static final Pattern UNKNOWN_TYPE = Pattern.compile("unknown type: ");

    private final Path folder;
    private final Map<String, Integer> errorsByRule = new TreeMap<>();
    private int falseErrors;
    private int missed;
    private int found;

    private CorpusMeasurement(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] args) throws IOException {
        new CorpusMeasurement(Path.of(System.getProperty("corpus"))).run();
    }

    private void run() throws IOException {
        for (String line : Files.readAllLines(folder.resolve("oracle.tsv")).stream()
                .skip(1)
                .toList()) {
            String[] columns = line.split("\t", -1);
            measure(columns[0], columns[1], columns.length > 2 ? columns[2] : "");
        }
        System.out.printf(
                "false errors on valid files: %d; invalid for another reason than a type: found %d, missed %d%n",
                falseErrors, found, missed);
        System.out.println("findings on files that only lack a type, and on valid ones: " + errorsByRule);
    }

    private void measure(String file, String verdict, String message) throws IOException {
        ConfigDocument document = ConfigDocument.parse(Files.readString(folder.resolve(file)), file);
        Findings findings = ConfigValidator.standard().validate(document, ValidationTarget.latest());
        if (verdict.equals("valid")) {
            findings.errors().forEach(finding -> show("FALSE", finding));
            falseErrors += findings.errors().all().size();
        } else if (!UNKNOWN_TYPE.matcher(message).find()) {
            found += findings.hasErrors() ? 1 : 0;
            missed += findings.hasErrors() ? 0 : 1;
            System.out.println((findings.hasErrors() ? "FOUND  " : "MISSED ") + file + " " + message);
            findings.errors().forEach(finding -> show("   ", finding));
            return;
        } else {
            findings.errors().forEach(finding -> show("CHECK", finding));
        }
        findings.forEach(
                finding -> errorsByRule.merge(finding.severity().label() + " " + finding.rule(), 1, Integer::sum));
    }

    private static void show(String word, Finding finding) {
        System.out.println(word + " " + finding);
    }
}
