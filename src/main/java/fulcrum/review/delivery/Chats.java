package fulcrum.review.delivery;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import tools.jackson.databind.json.JsonMapper;

/// What is posted to each kind of webhook, as its owner's documentation says.
final class Chats {

    static final JsonMapper JSON = JsonMapper.builder().build();

    /// Before the secret of a signed webhook, as Standard Webhooks says.
    static final String SECRET_PREFIX = "whsec_";

    /// 企业微信 takes 2,048 bytes of text, 飞书 and 钉钉 about 20,000 of everything.
    private static final int WECOM_BYTES = 2_000;

    private static final int BYTES = 15_000;

    private Chats() {}

    record Post(String url, String body, Map<String, String> headers) {}

    static Post post(Target target, Message message, Instant now) {
        return switch (target.channel()) {
            case FEISHU -> new Post(target.where(), json(feishu(target, message, now)), Map.of());
            case DINGTALK ->
                    new Post(
                            dingtalk(target, now),
                            json(text("msgtype", "content", written(message, BYTES))),
                            Map.of());
            case WECOM ->
                    new Post(
                            target.where(),
                            json(text("msgtype", "content", written(message, WECOM_BYTES))),
                            Map.of());
            case SLACK ->
                    new Post(
                            target.where(),
                            json(Map.of("text", escaped(written(message, BYTES)))),
                            Map.of());
            case JSON -> signed(target, message, now);
            case EMAIL -> throw new IllegalArgumentException("mail is not posted to a webhook");
        };
    }

    private static Map<String, Object> text(String kind, String content, String words) {
        return Map.of(kind, "text", "text", Map.of(content, words));
    }

    /// https://open.feishu.cn/document/client-docs/bot-v3/add-custom-bot
    private static Map<String, Object> feishu(Target target, Message message, Instant now) {
        var body = new LinkedHashMap<String, Object>();
        if (!target.secret().isEmpty()) {
            var moment = String.valueOf(now.getEpochSecond());
            body.put("timestamp", moment);
            body.put("sign", hmac(bytes(moment + "\n" + target.secret()), ""));
        }
        body.put("msg_type", "text");
        body.put("content", Map.of("text", written(message, BYTES)));
        return body;
    }

    /// https://open.dingtalk.com/document/robots/customize-robot-security-settings
    private static String dingtalk(Target target, Instant now) {
        if (target.secret().isEmpty()) {
            return target.where();
        }
        var moment = String.valueOf(now.toEpochMilli());
        var sign = hmac(bytes(target.secret()), moment + "\n" + target.secret());
        return target.where()
                + (target.where().contains("?") ? "&" : "?")
                + "timestamp="
                + moment
                + "&sign="
                + URLEncoder.encode(sign, StandardCharsets.UTF_8);
    }

    /// https://www.standardwebhooks.com: the receiver knows a repeat by webhook-id.
    private static Post signed(Target target, Message message, Instant now) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "fulcrum.message");
        body.put("timestamp", now.toString());
        body.put(
                "data",
                Map.of(
                        "key", message.key(),
                        "subject", message.subject(),
                        "text", message.text(),
                        "link", message.link()));
        var written = json(body);
        var id = "msg_" + Mails.digest(message.key());
        var moment = String.valueOf(now.getEpochSecond());
        return new Post(
                target.where(),
                written,
                Map.of(
                        "webhook-id", id,
                        "webhook-timestamp", moment,
                        "webhook-signature", signature(target.secret(), id, moment, written)));
    }

    static String signature(String secret, String id, String moment, String body) {
        var key = Base64.getDecoder().decode(secret.substring(SECRET_PREFIX.length()));
        return "v1," + hmac(key, id + "." + moment + "." + body);
    }

    private static String hmac(byte[] key, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Base64.getEncoder().encodeToString(mac.doFinal(bytes(text)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA-256", e);
        }
    }

    /// Subject, text and link; the text is cut where there is no room for it.
    private static String written(Message message, int most) {
        var link = message.link().isEmpty() ? "" : "\n" + message.link();
        int room = most - bytes(message.subject() + "\n\n…" + link).length;
        return message.subject() + "\n\n" + cut(message.text(), room) + link;
    }

    private static String cut(String text, int room) {
        if (bytes(text).length <= room) {
            return text;
        }
        int end = 0;
        int used = 0;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            used += bytes(Character.toString(point)).length;
            if (used > room) {
                break;
            }
            end += Character.charCount(point);
        }
        return text.substring(0, end) + "…";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String json(Map<String, ?> body) {
        return JSON.writeValueAsString(body);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
