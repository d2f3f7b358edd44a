package fulcrum.web.diagnosis;

import fulcrum.diagnosis.Chapter;
import java.util.List;

/// The Diagnosis page for the printer, with what stands after its branches.
public record PrintedReport(DiagnosisPage diagnosis, List<Chapter> chapters) {

    public PrintedReport {
        chapters = List.copyOf(chapters);
    }
}
