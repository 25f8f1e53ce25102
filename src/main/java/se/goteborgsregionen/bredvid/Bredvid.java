package se.goteborgsregionen.bredvid;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The portal. */
@SpringBootApplication
public class Bredvid {

    public static void main(String[] arguments) {
        SpringApplication.run(Bredvid.class, arguments);
    }
}
