# The production jar on a JRE. ./bredvid build makes the jar.
FROM eclipse-temurin:25-jre
RUN useradd --system --create-home bredvid
USER bredvid
WORKDIR /home/bredvid
COPY target/production/bredvid.jar bredvid.jar
EXPOSE 8080
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-jar", "bredvid.jar"]
