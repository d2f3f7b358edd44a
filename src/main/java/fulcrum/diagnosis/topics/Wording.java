package fulcrum.diagnosis.topics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// The words of a text: Chinese ones told apart by Lucene's hidden Markov model, English ones by
/// their stems.
final class Wording {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private final Analyzer chinese = new SmartChineseAnalyzer();
    private final Analyzer english = new EnglishAnalyzer();

    static boolean isChinese(String text) {
        return HAN.matcher(text).find();
    }

    List<String> words(String text) {
        var words = new ArrayList<String>();
        var analyzer = isChinese(text) ? chinese : english;
        try (var stream = analyzer.tokenStream("", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                words.add(term.toString());
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
