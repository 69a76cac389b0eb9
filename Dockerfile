FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/PgVecByok.Server -c Release --use-current-runtime --self-contained false -p:PublishReadyToRun=true -o /app

FROM mcr.microsoft.com/dotnet/runtime:10.0
# The runtime's diagnostics socket can dump the heap: it is off.
ENV DOTNET_EnableDiagnostics=0
RUN useradd --system --home /var/lib/pgvecbyok --create-home pgvecbyok \
 && install -d -o pgvecbyok -m 0700 /var/lib/pgvecbyok-keys
COPY --from=build /app /app
USER pgvecbyok
EXPOSE 5433
ENTRYPOINT ["dotnet", "/app/pgvecbyok.dll", "serve", "--data", "/var/lib/pgvecbyok", "--listen", "0.0.0.0:5433"]
