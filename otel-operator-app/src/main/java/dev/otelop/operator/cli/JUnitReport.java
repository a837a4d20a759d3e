package dev.otelop.operator.cli;

import dev.otelop.findings.Finding;
import dev.otelop.findings.Findings;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * Findings as JUnit XML, which CI systems show as test results: a suite for each file, a failed case for each error, and a
 * passed one for a file without errors. Warnings and hints are the output of the suite.
 */
final class JUnitReport {

    /** What XML 1.0 cannot hold, not even as a reference. */
    private static final String UNWRITABLE = "[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]";

    private final XMLStreamWriter xml;

    private JUnitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    static String of(Findings findings, List<String> files) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newInstance().createXMLStreamWriter(text);
            new JUnitReport(xml).write(findings.active(), files);
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a text in memory can always be written", e);
        }
        return text + "\n";
    }

    private void write(Findings findings, List<String> files) throws XMLStreamException {
        Map<String, List<Finding>> bySource = new TreeMap<>();
        files.forEach(file -> bySource.put(file, List.of()));
        findings.stream()
                .collect(Collectors.groupingBy(JUnitReport::source, TreeMap::new, Collectors.toList()))
                .forEach(bySource::put);
        xml.writeStartDocument("UTF-8", "1.0");
        open("testsuites", "name", "otelop");
        for (Map.Entry<String, List<Finding>> suite : bySource.entrySet()) {
            suite(suite.getKey(), suite.getValue());
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void suite(String source, List<Finding> findings) throws XMLStreamException {
        List<Finding> errors = findings.stream().filter(Finding::isError).toList();
        xml.writeCharacters("\n  ");
        open("testsuite", "name", source, "tests", count(Math.max(1, errors.size())), "failures", count(errors.size()));
        if (errors.isEmpty()) {
            xml.writeCharacters("\n    ");
            open("testcase", "classname", source, "name", "has no errors");
            xml.writeEndElement();
        }
        for (Finding error : errors) {
            failure(source, error);
        }
        String advice = lines(findings.stream().filter(finding -> !finding.isError()));
        if (!advice.isEmpty()) {
            xml.writeCharacters("\n    ");
            xml.writeStartElement("system-out");
            xml.writeCharacters(writable(advice));
            xml.writeEndElement();
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private void failure(String source, Finding error) throws XMLStreamException {
        String place = error.range() == null
                ? error.path().toString()
                : "line " + error.range().line();
        xml.writeCharacters("\n    ");
        open("testcase", "classname", source, "name", error.rule() + " (" + place + ")");
        xml.writeCharacters("\n      ");
        open("failure", "type", error.rule().value(), "message", error.message());
        xml.writeCharacters(writable(lines(Stream.of(error))));
        xml.writeEndElement();
        xml.writeCharacters("\n    ");
        xml.writeEndElement();
    }

    private void open(String element, String... attributes) throws XMLStreamException {
        xml.writeStartElement(element);
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], writable(attributes[i + 1]));
        }
    }

    private static String lines(Stream<Finding> findings) {
        return findings.map(Finding::toString).collect(Collectors.joining("\n"));
    }

    private static String source(Finding finding) {
        return finding.range() == null ? "otelop" : finding.range().source();
    }

    private static String writable(@Nullable String text) {
        return text == null ? "" : text.replaceAll(UNWRITABLE, "\uFFFD");
    }

    private static String count(int number) {
        return Integer.toString(number);
    }
}
