import java.nio.file.Path;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;

/** A Neo4j in the folder HOME, set up by the file SETTINGS; says "ready", and ends with its input. */
public class Neo4j {
    public static void main(String[] arguments) throws Exception {
        var neo4j = new DatabaseManagementServiceBuilder(Path.of(arguments[0]))
            .loadPropertiesFromFile(Path.of(arguments[1]))
            .build();
        System.out.println("ready");
        while (System.in.read() >= 0) { }
        neo4j.shutdown();
    }
}
