import io.trino.Session;
import io.trino.testing.LocalQueryRunner;
import io.trino.testing.MaterializedResult;
import io.trino.testing.MaterializedRow;
import io.trino.testing.TestingSession;
import java.nio.file.*;
import java.util.*;

public class RunAll {
  static String json(Object v) {
    if (v == null) return "null";
    if (v instanceof Boolean || v instanceof Number) {
      if (v instanceof Double d && (d.isNaN() || d.isInfinite())) return "\"" + d + "\"";
      return v.toString();
    }
    StringBuilder b = new StringBuilder("\"");
    for (char c : v.toString().toCharArray()) {
      if (c == '"' || c == '\\') b.append('\\').append(c);
      else if (c < 32) b.append(String.format("\\u%04x", (int) c));
      else b.append(c);
    }
    return b.append('"').toString();
  }
  public static void main(String[] args) throws Exception {
    Session session = TestingSession.testSessionBuilder().build();
    try (LocalQueryRunner runner = LocalQueryRunner.create(session)) {
      try (var files = Files.newDirectoryStream(Path.of(args[0]), "*.sql")) {
        for (Path file : files) {
          String name = file.getFileName().toString();
          StringBuilder out = new StringBuilder();
          try {
            MaterializedResult result = runner.execute(Files.readString(file));
            out.append("{\"types\":[");
            for (int i = 0; i < result.getTypes().size(); i++) out.append(i > 0 ? "," : "").append(json(result.getTypes().get(i).toString()));
            out.append("],\"rows\":[");
            boolean first = true;
            for (MaterializedRow row : result.getMaterializedRows()) {
              out.append(first ? "" : ",\n").append('[');
              first = false;
              for (int i = 0; i < row.getFieldCount(); i++) out.append(i > 0 ? "," : "").append(json(row.getField(i)));
              out.append(']');
            }
            out.append("]}");
          } catch (Throwable e) {
            out.append("{\"error\":").append(json(e.getMessage())).append("}");
          }
          Files.writeString(Path.of(args[0], name.replace(".sql", ".json")), out.toString());
          System.out.println(name);
        }
      }
    }
    System.exit(0);
  }
}
