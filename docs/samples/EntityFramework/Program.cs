using Microsoft.EntityFrameworkCore;
using Npgsql;
using Pgvector;
using Pgvector.EntityFrameworkCore;
using PgVecByok.Samples.EntityFramework;

// Entity Framework Core against PgVecByok, unchanged from how it is written for PostgreSQL with pgvector.
// Usage: dotnet run -- "Host=127.0.0.1;Port=5433;Username=postgres;Password=...;Database=postgres" [migrations|created]
await using var source = BuildSource(args[0]);
DbContextOptions<Library> options = new DbContextOptionsBuilder<Library>()
    .UseNpgsql(source, npgsql => npgsql.UseVector())
    .Options;

if (args.ElementAtOrDefault(1) == "created")
{
    await using var created = new Library(options);
    Console.WriteLine($"created: {await created.Database.EnsureCreatedAsync()}");
    Console.WriteLine($"created again: {await created.Database.EnsureCreatedAsync()}");
}
else
{
    await using var migrated = new Library(options);
    Console.WriteLine($"to apply: {string.Join(", ", await migrated.Database.GetPendingMigrationsAsync())}");
    await migrated.Database.MigrateAsync();
    Console.WriteLine($"applied: {string.Join(", ", await migrated.Database.GetAppliedMigrationsAsync())}");
    await migrated.Database.MigrateAsync();
}

await Fill(options);
await Ask(options);
await Change(options);

static NpgsqlDataSource BuildSource(string connection)
{
    var builder = new NpgsqlDataSourceBuilder(connection);
    builder.UseVector();
    return builder.Build();
}

static async Task Fill(DbContextOptions<Library> options)
{
    await using var library = new Library(options);
    var added = new DateTime(2025, 6, 1, 12, 0, 0, DateTimeKind.Utc);
    library.Books.AddRange(
        new Book { Title = "Emma", Year = 1815, Price = 9.50m, Added = added, Tags = ["novel"], Embedding = new Vector(new float[] { 1, 0, 0 }) },
        new Book { Title = "Walden", Year = 1854, Added = added, Tags = ["essay", "nature"], Embedding = new Vector(new float[] { 0, 1, 0 }) },
        new Book { Title = "Dracula", Year = 1897, Price = 7m, Added = added, Embedding = new Vector(new float[] { 0.9f, 0, 0.4f }) });
    library.Books.AddRange(Enumerable.Range(0, 300).Select(i => new Book
    {
        Title = $"Volume {i:000}", Year = 1900 + i % 100, Added = added, Embedding = new Vector(new float[] { 0, 0, i + 2 }),
    }));
    Console.WriteLine($"saved: {await library.SaveChangesAsync()}");

    Book emma = await library.Books.SingleAsync(book => book.Title == "Emma");
    library.Reviews.Add(new Review { BookId = emma.Id, Stars = 5, Text = "handsome, clever, and rich" });
    library.Reviews.Add(new Review { BookId = emma.Id, Stars = 3 });
    Console.WriteLine($"reviewed: {await library.SaveChangesAsync()}");
}

static async Task Ask(DbContextOptions<Library> options)
{
    await using var library = new Library(options);
    var wanted = new Vector(new float[] { 1, 0, 0.1f });
    List<string> nearest = await library.Books
        .OrderBy(book => book.Embedding.L2Distance(wanted)).Take(2).Select(book => book.Title).ToListAsync();
    Console.WriteLine($"nearest: {string.Join(", ", nearest)}");
    var scored = await library.Books
        .Where(book => book.Year < 1890)
        .OrderBy(book => book.Embedding.CosineDistance(wanted))
        .Select(book => new { book.Title, Distance = book.Embedding.CosineDistance(wanted) })
        .ToListAsync();
    Console.WriteLine($"by cosine: {string.Join(", ", scored.Select(book => $"{book.Title} {book.Distance:0.000}"))}");
    int close = await library.Books.CountAsync(book => book.Embedding.MaxInnerProduct(wanted) < -0.5);
    Console.WriteLine($"inner product: {close}");
    Console.WriteLine($"by L1: {await library.Books.OrderBy(b => b.Embedding.L1Distance(wanted)).Select(b => b.Title).FirstAsync()}");

    Console.WriteLine($"tagged: {await library.Books.CountAsync(book => book.Tags.Contains("nature"))}");
    Console.WriteLine($"like: {await library.Books.CountAsync(book => EF.Functions.ILike(book.Title, "volume 00%"))}");
    Console.WriteLine($"sum: {await library.Books.SumAsync(book => book.Price)}");
    string[] titles = ["Emma", "Walden", "Nowhere"];
    Console.WriteLine($"among: {await library.Books.CountAsync(book => titles.Contains(book.Title))}");
    var decades = await library.Books.GroupBy(book => book.Year / 10 * 10)
        .Select(group => new { Decade = group.Key, Count = group.Count() })
        .OrderByDescending(decade => decade.Count).ThenBy(decade => decade.Decade).Take(2).ToListAsync();
    Console.WriteLine($"decades: {string.Join(", ", decades.Select(decade => $"{decade.Decade}:{decade.Count}"))}");
    var reviewed = await library.Books
        .Where(book => library.Reviews.Any(review => review.BookId == book.Id && review.Stars > 4))
        .Select(book => new { book.Title, Stars = library.Reviews.Where(review => review.BookId == book.Id).Average(review => review.Stars) })
        .ToListAsync();
    Console.WriteLine($"reviewed: {reviewed.Single().Title} {reviewed.Single().Stars}");
    var joined = await library.Books.Join(library.Reviews, book => book.Id, review => review.BookId, (book, review) => new { book, review })
        .OrderBy(pair => pair.review.Stars).ToListAsync();
    Console.WriteLine($"joined: {string.Join(", ", joined.Select(pair => $"{pair.book.Title} {pair.review.Stars}"))}");
    Book first = await library.Books.OrderBy(book => book.Id).FirstAsync();
    Console.WriteLine($"first: {first.Title} {first.Added:O} {first.Tags[0]} {first.Embedding}");
}

static async Task Change(DbContextOptions<Library> options)
{
    await using var library = new Library(options);
    int cheaper = await library.Books.Where(book => book.Price != null)
        .ExecuteUpdateAsync(set => set.SetProperty(book => book.Price, book => book.Price - 1));
    Console.WriteLine($"cheaper: {cheaper}, now {await library.Books.SumAsync(book => book.Price)}");
    Console.WriteLine($"deleted: {await library.Books.Where(book => book.Title.StartsWith("Volume")).ExecuteDeleteAsync()}");

    await using (var transaction = await library.Database.BeginTransactionAsync())
    {
        library.Books.RemoveRange(library.Books);
        await library.SaveChangesAsync();
        await transaction.RollbackAsync();
    }

    await using var again = new Library(options);
    Console.WriteLine($"left: {await again.Books.CountAsync()}");
    again.Books.Add(new Book { Title = "Emma", Embedding = new Vector(new float[] { 1, 1, 1 }) });
    try
    {
        await again.SaveChangesAsync();
    }
    catch (DbUpdateException refused) when (refused.InnerException is PostgresException postgres)
    {
        Console.WriteLine($"refused: {postgres.SqlState} {postgres.ConstraintName}");
    }
}
